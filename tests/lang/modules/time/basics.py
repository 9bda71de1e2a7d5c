import time
a = time.perf_counter(); b = time.perf_counter()
print(b >= a, type(a), time.time() > 1e9, time.monotonic() <= time.monotonic(), type(time.time_ns()), time.process_time() >= 0, time.perf_counter_ns() > 0)  # expect: True <class 'float'> True True <class 'int'> True True
print(time.sleep(0), time.sleep(0.001))  # expect: None None
for bad in [-1, "a"]:
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError sleep length must be non-negative
        # expect: TypeError 'str' object cannot be interpreted as an integer
