é = 1
名前 = 2
print(é, 名前)  # expect: 1 2
ﬁ = 3
print(fi)  # expect: 3
class Ä: ö = 5
print(Ä.ö, Ä.__name__)  # expect: 5 Ä
