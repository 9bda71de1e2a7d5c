print(r'\n' R"\t", b'a' B'b', rb'\x' Rb"\y" bR'\z', f'{1}' F"{2}", fr'{3}\n' rF"\{4}", 'a' f'{5}' r'\6', u'u' U"U")  # expect: \n\t b'ab' b'\\x\\y\\z' 12 3\n\4 a5\6 uU
print(len('''a
b'''), """He said "hi" """, '\'', "\"", '"', "'", '\
joined')  # expect: 3 He said "hi"  ' " " ' joined
