class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.missing = need - have
class Account:
    _count = 0
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self._log = owner, balance, []
        type(self)._count += 1
    @property
    def balance(self): return self._balance
    def deposit(self, n):
        if n <= 0: raise ValueError("amount must be positive")
        self._balance += n
        self._log.append(("in", n))
    def withdraw(self, n):
        if n > self._balance: raise InsufficientFunds(n, self._balance)
        self._balance -= n
        self._log.append(("out", n))
    def __enter__(self):
        self._saved = self._balance, list(self._log)
        return self
    def __exit__(self, t, v, tb):
        if t: self._balance, self._log = self._saved
        return t is InsufficientFunds
class Savings(Account):
    rate = 0.05
    def interest(self): self.deposit(round(self.balance * self.rate, 2))
a, b = Account("ann", 100), Savings("bob", 200)
with a:
    a.withdraw(50)
    a.withdraw(80)
print(a.balance, a._log)  # expect: 100 []
b.interest(); a.deposit(5)
print(b.balance, a.balance, Account._count, Savings._count)  # expect: 210.0 105 1 2
try:
    b.withdraw(1000)
except InsufficientFunds as e:
    print(e, e.missing)  # expect: need 1000, have 210.0 790.0
try:
    a.balance = 5
except AttributeError as e:
    print(e)  # expect: property 'balance' of 'Account' object has no setter
