import sys
sys.modules["blocked"] = None
import blocked  # raises: ModuleNotFoundError: import of blocked halted; None in sys.modules
