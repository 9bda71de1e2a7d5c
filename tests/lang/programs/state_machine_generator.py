def machine():
    state, log = "idle", []
    while True:
        event = yield state, tuple(log)
        match_key = (state, event)
        table = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}
        new = table.get(match_key)
        if new is None:
            log.append(f"ignored {event} in {state}")
        else:
            state = new
m = machine()
next(m)
for e in ["pause", "start", "pause", "stop", "start", "stop"]:
    print(e, *m.send(e))  # expect: pause idle ('ignored pause in idle',)
    # expect: start running ('ignored pause in idle',)
    # expect: pause paused ('ignored pause in idle',)
    # expect: stop paused ('ignored pause in idle', 'ignored stop in paused')
    # expect: start running ('ignored pause in idle', 'ignored stop in paused')
    # expect: stop idle ('ignored pause in idle', 'ignored stop in paused')
