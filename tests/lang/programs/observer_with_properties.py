class Observable:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner):
        if obj is None: return self
        return getattr(obj, self.name, None)
    def __set__(self, obj, value):
        old = self.__get__(obj, type(obj))
        setattr(obj, self.name, value)
        for w in obj.watchers: w(self.name[1:], old, value)
class Model:
    x = Observable()
    y = Observable()
    def __init__(self): self.watchers = []
m = Model()
log = []
m.watchers.append(lambda *a: log.append(a))
m.x = 1; m.x += 4; m.y = m.x * 2
print(log, m.x, m.y, type(Model.x).__name__, sorted(m.__dict__))  # expect: [('x', None, 1), ('x', 1, 5), ('y', None, 10)] 5 10 Observable ['_x', '_y', 'watchers']
