def make_bus():
    handlers = {}
    def on(name, f=None, *, priority=0):
        if f is None: return lambda g: on(name, g, priority=priority)
        handlers.setdefault(name, []).append((priority, len(handlers[name]) if name in handlers else 0, f))
        handlers[name].sort(key=lambda t: (-t[0], t[1]))
        return f
    def emit(name, *a, **k):
        return [f(*a, **k) for _, _, f in handlers.get(name, [])]
    def off(name, f):
        handlers[name] = [h for h in handlers[name] if h[2] is not f]
    return on, emit, off
on, emit, off = make_bus()
@on("x")
def first(v): return "first", v
@on("x", priority=5)
def second(v): return "second", v
on("x", lambda v: ("third", v), priority=1)
print(emit("x", 1))  # expect: [('second', 1), ('third', 1), ('first', 1)]
off("x", second)
print(emit("x", 2), emit("none"))  # expect: [('third', 2), ('first', 2)] []
