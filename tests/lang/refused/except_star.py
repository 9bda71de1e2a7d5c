# refused: except*
try:
    pass
except* ValueError:
    pass
