# Four ways to keep what nobody needs, and how to find it.
import gc
from collections import defaultdict


class Session:
    def __init__(self, user):
        self.user = user


def census():
    counts = defaultdict(int)
    for obj in gc.get_objects():
        if type(obj) is Session:
            counts[obj.user] += 1
    return dict(sorted(counts.items()))


registry = {}


def register(session):
    registry[id(session)] = session


def remember(session, history=[]):
    history.append(session)


def subscribe(session, callbacks=[]):
    callbacks.append(lambda: session.user)


def fail(session):
    raise ValueError(session.user)


gc.collect()
register(Session("registry"))
remember(Session("default argument"))
subscribe(Session("closure"))
try:
    fail(Session("traceback"))
except ValueError as error:
    kept = error
gc.collect()
print("still alive:", census())

registry.clear()
remember.__defaults__[0].clear()
subscribe.__defaults__[0].clear()
kept = None
gc.collect()
print("after letting go of each holder:", census())
