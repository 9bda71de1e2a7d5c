import sys
class Fake: answer = 42
sys.modules["fake"] = Fake
import fake
from fake import answer
print(fake is Fake, answer)  # expect: True 42
