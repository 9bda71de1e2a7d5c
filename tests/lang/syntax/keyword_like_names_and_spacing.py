x=1;y  =  2 ;z=x+ -y
print(x,y,z,not x,-x if x else-y,(  x  ),[ 1 , 2 , ],x if(y)else(z))  # expect: 1 2 -1 False -1 1 [1, 2] 1
def f ( a , b = 1 , * c ) : return(a,b,c)
print(f (1) , f(* [1,2,3] ))  # expect: (1, 1, ()) (1, 2, (3,))
if(x):print("paren if")  # expect: paren if
for(i)in(1,2):print(i,end=" ")
print()  # expect: 1 2
while(x):x-=1
else:print("while else")  # expect: while else
assert(True)
del(x)
lambda:0
print((lambda:(yield))is not None)  # expect: True
