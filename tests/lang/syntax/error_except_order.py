try:
    pass
except:
    pass
except ValueError:
    pass
# error: SyntaxError: default 'except:' must be last
