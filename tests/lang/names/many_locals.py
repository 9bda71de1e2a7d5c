def f():
    a=b=c=d=e=g=h=i=j=k=l=m=n=o=p=q=r=s=t=u=v=w=x=y=z=1
    def inner(): return a + z + m
    del b, c
    return inner() + d
print(f())  # expect: 4
src = "\n".join(f"v{i} = {i}" for i in range(300))
def many():
    exec(src)
    return 0
print(many())  # expect: 0
