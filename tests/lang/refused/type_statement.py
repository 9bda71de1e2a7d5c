# refused: type
type X = int | str
