import gc
print(sorted(n for n in dir(gc) if not n.startswith("_")))  # expect: ['DEBUG_COLLECTABLE', 'DEBUG_LEAK', 'DEBUG_SAVEALL', 'DEBUG_STATS', 'DEBUG_UNCOLLECTABLE', 'callbacks', 'collect', 'disable', 'enable', 'freeze', 'garbage', 'get_count', 'get_debug', 'get_freeze_count', 'get_objects', 'get_referents', 'get_referrers', 'get_stats', 'get_threshold', 'is_finalized', 'is_tracked', 'isenabled', 'set_debug', 'set_threshold', 'unfreeze']
print(gc.garbage, gc.callbacks, type(gc.get_count()), len(gc.get_count()))  # expect: [] [] <class 'tuple'> 3
print(gc.enable(), gc.isenabled(), gc.disable(), gc.isenabled())  # expect: None True None False
