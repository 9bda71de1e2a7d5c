import weakref
for n in ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakSet", "WeakValueDictionary", "WeakKeyDictionary", "finalize", "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes", "WeakMethod"]:
    print(n, hasattr(weakref, n))  # expect: ref True
    # expect: proxy True
    # expect: getweakrefcount True
    # expect: getweakrefs True
    # expect: WeakSet True
    # expect: WeakValueDictionary True
    # expect: WeakKeyDictionary True
    # expect: finalize True
    # expect: ReferenceType True
    # expect: ProxyType True
    # expect: CallableProxyType True
    # expect: ProxyTypes True
    # expect: WeakMethod True
