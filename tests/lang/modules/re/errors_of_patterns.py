import re
bad = ["*", "+a", "?", "a**", "a*+*", "a{2}{3}", "a{3,2}", "(", ")", "(a", "a)", "(?", "(?P", "(?P<", "(?P<>a)", "(?P<1>a)", "(?P<a", "(?P<a>b)(?P<a>c)", "(?P=", "(?P=a)", "(?P=1)", "(?Px)", "(?P>x)", "(?<", "(?<a)", "(?x", "(?z)", "(?i", "(?i-", "(?i-)", "(?i-i:a)", "(?-i)", "(?au:a)", "(?L)", "(?L:a)", "(?-a:x)", "a(?i)b", "(?i:", "(?i-s", "(?i-s)", "(?ix)a(", "(?iz)", "(?i9)", "(?-z:a)", "(?-9:a)", "[", "[]", "[^", "[a", "[a-", "[b-a]", "[a-\\d]", "[\\d-a]", "[\\q]", "[\\8]", "[\\777]", "\\q", "\\", "a\\", "\\1", "(a\\1)", "\\8", "\\777", "\\x", "\\x1", "\\u12", "\\U0011", "\\U00110000", "\\N", "\\N{", "\\N{}", "\\N{NOPE}", "(?<=a*)b", "(?<=a|bb)c", "(?<!a+)", "(?<=(a)\\1)", "(?<=(a))(?<=\\1)", "(a)(?<=\\1)b", "(?(1)a|b)", "(?(0)a)", "(?(a)b)", "(?(1", "(?(1)a", "(?(1)a|b|c)", "(a)(?(1)a|b|c)", "(?()a)", "(?(99999999999)a)", "(?(1a)b)", "(?#a", "(?:", "(?=", "(?!", "(?<=", "(?>", "(?>a", "a|*", "(|*)", "^*", "$+", "\\b*", "(?:^)*", "(?=a)*", "(?i)*", "()*", "(?P<é>a)", "(?P<a b>x)", "x\n(", "x\ny**", "(?P<a>x)(?P=a", "(?P<a\\>b)", "\\g", "(?:a){99999999999}", "x{1,99999999999}", "(?au)a", "(?u-i:a)", "(?s-m:a)b", "(?i-", "(?i-sx", "(?-:a)", "(?i-:a)"]


for p in bad:
    for q in (p, p.encode('latin-1')):
        try:
            r = re.compile(q); print(repr(q), 'ok', r.groups, r.flags)
        except Exception as e:
            print(repr(q), type(e).__name__, e, getattr(e,'pos',0), getattr(e,'lineno',0), getattr(e,'colno',0), getattr(e,'msg',0), getattr(e,'pattern',0)==q)
# expect: '*' PatternError nothing to repeat at position 0 0 1 1 nothing to repeat True
# expect: b'*' PatternError nothing to repeat at position 0 0 1 1 nothing to repeat True
# expect: '+a' PatternError nothing to repeat at position 0 0 1 1 nothing to repeat True
# expect: b'+a' PatternError nothing to repeat at position 0 0 1 1 nothing to repeat True
# expect: '?' PatternError nothing to repeat at position 0 0 1 1 nothing to repeat True
# expect: b'?' PatternError nothing to repeat at position 0 0 1 1 nothing to repeat True
# expect: 'a**' PatternError multiple repeat at position 2 2 1 3 multiple repeat True
# expect: b'a**' PatternError multiple repeat at position 2 2 1 3 multiple repeat True
# expect: 'a*+*' PatternError multiple repeat at position 3 3 1 4 multiple repeat True
# expect: b'a*+*' PatternError multiple repeat at position 3 3 1 4 multiple repeat True
# expect: 'a{2}{3}' PatternError multiple repeat at position 4 4 1 5 multiple repeat True
# expect: b'a{2}{3}' PatternError multiple repeat at position 4 4 1 5 multiple repeat True
# expect: 'a{3,2}' PatternError min repeat greater than max repeat at position 2 2 1 3 min repeat greater than max repeat True
# expect: b'a{3,2}' PatternError min repeat greater than max repeat at position 2 2 1 3 min repeat greater than max repeat True
# expect: '(' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: ')' PatternError unbalanced parenthesis at position 0 0 1 1 unbalanced parenthesis True
# expect: b')' PatternError unbalanced parenthesis at position 0 0 1 1 unbalanced parenthesis True
# expect: '(a' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(a' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: 'a)' PatternError unbalanced parenthesis at position 1 1 1 2 unbalanced parenthesis True
# expect: b'a)' PatternError unbalanced parenthesis at position 1 1 1 2 unbalanced parenthesis True
# expect: '(?' PatternError unexpected end of pattern at position 2 2 1 3 unexpected end of pattern True
# expect: b'(?' PatternError unexpected end of pattern at position 2 2 1 3 unexpected end of pattern True
# expect: '(?P' PatternError unexpected end of pattern at position 3 3 1 4 unexpected end of pattern True
# expect: b'(?P' PatternError unexpected end of pattern at position 3 3 1 4 unexpected end of pattern True
# expect: '(?P<' PatternError missing group name at position 4 4 1 5 missing group name True
# expect: b'(?P<' PatternError missing group name at position 4 4 1 5 missing group name True
# expect: '(?P<>a)' PatternError missing group name at position 4 4 1 5 missing group name True
# expect: b'(?P<>a)' PatternError missing group name at position 4 4 1 5 missing group name True
# expect: '(?P<1>a)' PatternError bad character in group name '1' at position 4 4 1 5 bad character in group name '1' True
# expect: b'(?P<1>a)' PatternError bad character in group name '1' at position 4 4 1 5 bad character in group name '1' True
# expect: '(?P<a' PatternError missing >, unterminated name at position 4 4 1 5 missing >, unterminated name True
# expect: b'(?P<a' PatternError missing >, unterminated name at position 4 4 1 5 missing >, unterminated name True
# expect: '(?P<a>b)(?P<a>c)' PatternError redefinition of group name 'a' as group 2; was group 1 at position 12 12 1 13 redefinition of group name 'a' as group 2; was group 1 True
# expect: b'(?P<a>b)(?P<a>c)' PatternError redefinition of group name 'a' as group 2; was group 1 at position 12 12 1 13 redefinition of group name 'a' as group 2; was group 1 True
# expect: '(?P=' PatternError missing group name at position 4 4 1 5 missing group name True
# expect: b'(?P=' PatternError missing group name at position 4 4 1 5 missing group name True
# expect: '(?P=a)' PatternError unknown group name 'a' at position 4 4 1 5 unknown group name 'a' True
# expect: b'(?P=a)' PatternError unknown group name 'a' at position 4 4 1 5 unknown group name 'a' True
# expect: '(?P=1)' PatternError bad character in group name '1' at position 4 4 1 5 bad character in group name '1' True
# expect: b'(?P=1)' PatternError bad character in group name '1' at position 4 4 1 5 bad character in group name '1' True
# expect: '(?Px)' PatternError unknown extension ?Px at position 1 1 1 2 unknown extension ?Px True
# expect: b'(?Px)' PatternError unknown extension ?Px at position 1 1 1 2 unknown extension ?Px True
# expect: '(?P>x)' PatternError unknown extension ?P> at position 1 1 1 2 unknown extension ?P> True
# expect: b'(?P>x)' PatternError unknown extension ?P> at position 1 1 1 2 unknown extension ?P> True
# expect: '(?<' PatternError unexpected end of pattern at position 3 3 1 4 unexpected end of pattern True
# expect: b'(?<' PatternError unexpected end of pattern at position 3 3 1 4 unexpected end of pattern True
# expect: '(?<a)' PatternError unknown extension ?<a at position 1 1 1 2 unknown extension ?<a True
# expect: b'(?<a)' PatternError unknown extension ?<a at position 1 1 1 2 unknown extension ?<a True
# expect: '(?x' PatternError missing -, : or ) at position 3 3 1 4 missing -, : or ) True
# expect: b'(?x' PatternError missing -, : or ) at position 3 3 1 4 missing -, : or ) True
# expect: '(?z)' PatternError unknown extension ?z at position 1 1 1 2 unknown extension ?z True
# expect: b'(?z)' PatternError unknown extension ?z at position 1 1 1 2 unknown extension ?z True
# expect: '(?i' PatternError missing -, : or ) at position 3 3 1 4 missing -, : or ) True
# expect: b'(?i' PatternError missing -, : or ) at position 3 3 1 4 missing -, : or ) True
# expect: '(?i-' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: b'(?i-' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: '(?i-)' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: b'(?i-)' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: '(?i-i:a)' PatternError bad inline flags: flag turned on and off at position 5 5 1 6 bad inline flags: flag turned on and off True
# expect: b'(?i-i:a)' PatternError bad inline flags: flag turned on and off at position 5 5 1 6 bad inline flags: flag turned on and off True
# expect: '(?-i)' PatternError missing : at position 4 4 1 5 missing : True
# expect: b'(?-i)' PatternError missing : at position 4 4 1 5 missing : True
# expect: '(?au:a)' PatternError bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4 4 1 5 bad inline flags: flags 'a', 'u' and 'L' are incompatible True
# expect: b'(?au:a)' PatternError bad inline flags: cannot use 'u' flag with a bytes pattern at position 4 4 1 5 bad inline flags: cannot use 'u' flag with a bytes pattern True
# expect: '(?L)' PatternError bad inline flags: cannot use 'L' flag with a str pattern at position 3 3 1 4 bad inline flags: cannot use 'L' flag with a str pattern True
# expect: b'(?L)' ok 0 4
# expect: '(?L:a)' PatternError bad inline flags: cannot use 'L' flag with a str pattern at position 3 3 1 4 bad inline flags: cannot use 'L' flag with a str pattern True
# expect: b'(?L:a)' ok 0 0
# expect: '(?-a:x)' PatternError bad inline flags: cannot turn off flags 'a', 'u' and 'L' at position 4 4 1 5 bad inline flags: cannot turn off flags 'a', 'u' and 'L' True
# expect: b'(?-a:x)' PatternError bad inline flags: cannot turn off flags 'a', 'u' and 'L' at position 4 4 1 5 bad inline flags: cannot turn off flags 'a', 'u' and 'L' True
# expect: 'a(?i)b' PatternError global flags not at the start of the expression at position 1 1 1 2 global flags not at the start of the expression True
# expect: b'a(?i)b' PatternError global flags not at the start of the expression at position 1 1 1 2 global flags not at the start of the expression True
# expect: '(?i:' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?i:' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?i-s' PatternError missing : at position 5 5 1 6 missing : True
# expect: b'(?i-s' PatternError missing : at position 5 5 1 6 missing : True
# expect: '(?i-s)' PatternError missing : at position 5 5 1 6 missing : True
# expect: b'(?i-s)' PatternError missing : at position 5 5 1 6 missing : True
# expect: '(?ix)a(' PatternError missing ), unterminated subpattern at position 6 6 1 7 missing ), unterminated subpattern True
# expect: b'(?ix)a(' PatternError missing ), unterminated subpattern at position 6 6 1 7 missing ), unterminated subpattern True
# expect: '(?iz)' PatternError unknown flag at position 3 3 1 4 unknown flag True
# expect: b'(?iz)' PatternError unknown flag at position 3 3 1 4 unknown flag True
# expect: '(?i9)' PatternError missing -, : or ) at position 3 3 1 4 missing -, : or ) True
# expect: b'(?i9)' PatternError missing -, : or ) at position 3 3 1 4 missing -, : or ) True
# expect: '(?-z:a)' PatternError unknown flag at position 3 3 1 4 unknown flag True
# expect: b'(?-z:a)' PatternError unknown flag at position 3 3 1 4 unknown flag True
# expect: '(?-9:a)' PatternError missing flag at position 3 3 1 4 missing flag True
# expect: b'(?-9:a)' PatternError missing flag at position 3 3 1 4 missing flag True
# expect: '[' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: b'[' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: '[]' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: b'[]' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: '[^' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: b'[^' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: '[a' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: b'[a' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: '[a-' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: b'[a-' PatternError unterminated character set at position 0 0 1 1 unterminated character set True
# expect: '[b-a]' PatternError bad character range b-a at position 1 1 1 2 bad character range b-a True
# expect: b'[b-a]' PatternError bad character range b-a at position 1 1 1 2 bad character range b-a True
# expect: '[a-\\d]' PatternError bad character range a-\d at position 1 1 1 2 bad character range a-\d True
# expect: b'[a-\\d]' PatternError bad character range a-\d at position 1 1 1 2 bad character range a-\d True
# expect: '[\\d-a]' PatternError bad character range \d-a at position 1 1 1 2 bad character range \d-a True
# expect: b'[\\d-a]' PatternError bad character range \d-a at position 1 1 1 2 bad character range \d-a True
# expect: '[\\q]' PatternError bad escape \q at position 1 1 1 2 bad escape \q True
# expect: b'[\\q]' PatternError bad escape \q at position 1 1 1 2 bad escape \q True
# expect: '[\\8]' PatternError bad escape \8 at position 1 1 1 2 bad escape \8 True
# expect: b'[\\8]' PatternError bad escape \8 at position 1 1 1 2 bad escape \8 True
# expect: '[\\777]' PatternError octal escape value \777 outside of range 0-0o377 at position 1 1 1 2 octal escape value \777 outside of range 0-0o377 True
# expect: b'[\\777]' PatternError octal escape value \777 outside of range 0-0o377 at position 1 1 1 2 octal escape value \777 outside of range 0-0o377 True
# expect: '\\q' PatternError bad escape \q at position 0 0 1 1 bad escape \q True
# expect: b'\\q' PatternError bad escape \q at position 0 0 1 1 bad escape \q True
# expect: '\\' PatternError bad escape (end of pattern) at position 0 0 1 1 bad escape (end of pattern) True
# expect: b'\\' PatternError bad escape (end of pattern) at position 0 0 1 1 bad escape (end of pattern) True
# expect: 'a\\' PatternError bad escape (end of pattern) at position 1 1 1 2 bad escape (end of pattern) True
# expect: b'a\\' PatternError bad escape (end of pattern) at position 1 1 1 2 bad escape (end of pattern) True
# expect: '\\1' PatternError invalid group reference 1 at position 1 1 1 2 invalid group reference 1 True
# expect: b'\\1' PatternError invalid group reference 1 at position 1 1 1 2 invalid group reference 1 True
# expect: '(a\\1)' PatternError cannot refer to an open group at position 2 2 1 3 cannot refer to an open group True
# expect: b'(a\\1)' PatternError cannot refer to an open group at position 2 2 1 3 cannot refer to an open group True
# expect: '\\8' PatternError invalid group reference 8 at position 1 1 1 2 invalid group reference 8 True
# expect: b'\\8' PatternError invalid group reference 8 at position 1 1 1 2 invalid group reference 8 True
# expect: '\\777' PatternError octal escape value \777 outside of range 0-0o377 at position 0 0 1 1 octal escape value \777 outside of range 0-0o377 True
# expect: b'\\777' PatternError octal escape value \777 outside of range 0-0o377 at position 0 0 1 1 octal escape value \777 outside of range 0-0o377 True
# expect: '\\x' PatternError incomplete escape \x at position 0 0 1 1 incomplete escape \x True
# expect: b'\\x' PatternError incomplete escape \x at position 0 0 1 1 incomplete escape \x True
# expect: '\\x1' PatternError incomplete escape \x1 at position 0 0 1 1 incomplete escape \x1 True
# expect: b'\\x1' PatternError incomplete escape \x1 at position 0 0 1 1 incomplete escape \x1 True
# expect: '\\u12' PatternError incomplete escape \u12 at position 0 0 1 1 incomplete escape \u12 True
# expect: b'\\u12' PatternError bad escape \u at position 0 0 1 1 bad escape \u True
# expect: '\\U0011' PatternError incomplete escape \U0011 at position 0 0 1 1 incomplete escape \U0011 True
# expect: b'\\U0011' PatternError bad escape \U at position 0 0 1 1 bad escape \U True
# expect: '\\U00110000' PatternError bad escape \U00110000 at position 0 0 1 1 bad escape \U00110000 True
# expect: b'\\U00110000' PatternError bad escape \U at position 0 0 1 1 bad escape \U True
# expect: '\\N' PatternError missing { at position 2 2 1 3 missing { True
# expect: b'\\N' PatternError bad escape \N at position 0 0 1 1 bad escape \N True
# expect: '\\N{' PatternError missing character name at position 3 3 1 4 missing character name True
# expect: b'\\N{' PatternError bad escape \N at position 0 0 1 1 bad escape \N True
# expect: '\\N{}' PatternError missing character name at position 3 3 1 4 missing character name True
# expect: b'\\N{}' PatternError bad escape \N at position 0 0 1 1 bad escape \N True
# expect: '\\N{NOPE}' PatternError undefined character name 'NOPE' at position 0 0 1 1 undefined character name 'NOPE' True
# expect: b'\\N{NOPE}' PatternError bad escape \N at position 0 0 1 1 bad escape \N True
# expect: '(?<=a*)b' PatternError look-behind requires fixed-width pattern None None None look-behind requires fixed-width pattern False
# expect: b'(?<=a*)b' PatternError look-behind requires fixed-width pattern None None None look-behind requires fixed-width pattern False
# expect: '(?<=a|bb)c' PatternError look-behind requires fixed-width pattern None None None look-behind requires fixed-width pattern False
# expect: b'(?<=a|bb)c' PatternError look-behind requires fixed-width pattern None None None look-behind requires fixed-width pattern False
# expect: '(?<!a+)' PatternError look-behind requires fixed-width pattern None None None look-behind requires fixed-width pattern False
# expect: b'(?<!a+)' PatternError look-behind requires fixed-width pattern None None None look-behind requires fixed-width pattern False
# expect: '(?<=(a)\\1)' PatternError cannot refer to group defined in the same lookbehind subpattern at position 9 9 1 10 cannot refer to group defined in the same lookbehind subpattern True
# expect: b'(?<=(a)\\1)' PatternError cannot refer to group defined in the same lookbehind subpattern at position 9 9 1 10 cannot refer to group defined in the same lookbehind subpattern True
# expect: '(?<=(a))(?<=\\1)' ok 1 32
# expect: b'(?<=(a))(?<=\\1)' ok 1 0
# expect: '(a)(?<=\\1)b' ok 1 32
# expect: b'(a)(?<=\\1)b' ok 1 0
# expect: '(?(1)a|b)' PatternError invalid group reference 1 at position 3 3 1 4 invalid group reference 1 True
# expect: b'(?(1)a|b)' PatternError invalid group reference 1 at position 3 3 1 4 invalid group reference 1 True
# expect: '(?(0)a)' PatternError bad group number at position 3 3 1 4 bad group number True
# expect: b'(?(0)a)' PatternError bad group number at position 3 3 1 4 bad group number True
# expect: '(?(a)b)' PatternError unknown group name 'a' at position 3 3 1 4 unknown group name 'a' True
# expect: b'(?(a)b)' PatternError unknown group name 'a' at position 3 3 1 4 unknown group name 'a' True
# expect: '(?(1' PatternError missing ), unterminated name at position 3 3 1 4 missing ), unterminated name True
# expect: b'(?(1' PatternError missing ), unterminated name at position 3 3 1 4 missing ), unterminated name True
# expect: '(?(1)a' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?(1)a' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?(1)a|b|c)' PatternError conditional backref with more than two branches at position 8 8 1 9 conditional backref with more than two branches True
# expect: b'(?(1)a|b|c)' PatternError conditional backref with more than two branches at position 8 8 1 9 conditional backref with more than two branches True
# expect: '(a)(?(1)a|b|c)' PatternError conditional backref with more than two branches at position 11 11 1 12 conditional backref with more than two branches True
# expect: b'(a)(?(1)a|b|c)' PatternError conditional backref with more than two branches at position 11 11 1 12 conditional backref with more than two branches True
# expect: '(?()a)' PatternError missing group name at position 3 3 1 4 missing group name True
# expect: b'(?()a)' PatternError missing group name at position 3 3 1 4 missing group name True
# expect: '(?(99999999999)a)' PatternError invalid group reference 99999999999 at position 3 3 1 4 invalid group reference 99999999999 True
# expect: b'(?(99999999999)a)' PatternError invalid group reference 99999999999 at position 3 3 1 4 invalid group reference 99999999999 True
# expect: '(?(1a)b)' PatternError bad character in group name '1a' at position 3 3 1 4 bad character in group name '1a' True
# expect: b'(?(1a)b)' PatternError bad character in group name '1a' at position 3 3 1 4 bad character in group name '1a' True
# expect: '(?#a' PatternError missing ), unterminated comment at position 0 0 1 1 missing ), unterminated comment True
# expect: b'(?#a' PatternError missing ), unterminated comment at position 0 0 1 1 missing ), unterminated comment True
# expect: '(?:' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?:' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?=' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?=' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?!' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?!' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?<=' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?<=' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?>' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?>' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: '(?>a' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: b'(?>a' PatternError missing ), unterminated subpattern at position 0 0 1 1 missing ), unterminated subpattern True
# expect: 'a|*' PatternError nothing to repeat at position 2 2 1 3 nothing to repeat True
# expect: b'a|*' PatternError nothing to repeat at position 2 2 1 3 nothing to repeat True
# expect: '(|*)' PatternError nothing to repeat at position 2 2 1 3 nothing to repeat True
# expect: b'(|*)' PatternError nothing to repeat at position 2 2 1 3 nothing to repeat True
# expect: '^*' PatternError nothing to repeat at position 1 1 1 2 nothing to repeat True
# expect: b'^*' PatternError nothing to repeat at position 1 1 1 2 nothing to repeat True
# expect: '$+' PatternError nothing to repeat at position 1 1 1 2 nothing to repeat True
# expect: b'$+' PatternError nothing to repeat at position 1 1 1 2 nothing to repeat True
# expect: '\\b*' PatternError nothing to repeat at position 2 2 1 3 nothing to repeat True
# expect: b'\\b*' PatternError nothing to repeat at position 2 2 1 3 nothing to repeat True
# expect: '(?:^)*' ok 0 32
# expect: b'(?:^)*' ok 0 0
# expect: '(?=a)*' ok 0 32
# expect: b'(?=a)*' ok 0 0
# expect: '(?i)*' PatternError nothing to repeat at position 4 4 1 5 nothing to repeat True
# expect: b'(?i)*' PatternError nothing to repeat at position 4 4 1 5 nothing to repeat True
# expect: '()*' ok 1 32
# expect: b'()*' ok 1 0
# expect: '(?P<é>a)' ok 1 32
# expect: b'(?P<\xe9>a)' PatternError bad character in group name '\xe9' at position 4 4 1 5 bad character in group name '\xe9' True
# expect: '(?P<a b>x)' PatternError bad character in group name 'a b' at position 4 4 1 5 bad character in group name 'a b' True
# expect: b'(?P<a b>x)' PatternError bad character in group name 'a b' at position 4 4 1 5 bad character in group name 'a b' True
# expect: 'x\n(' PatternError missing ), unterminated subpattern at position 2 (line 2, column 1) 2 2 1 missing ), unterminated subpattern True
# expect: b'x\n(' PatternError missing ), unterminated subpattern at position 2 (line 2, column 1) 2 2 1 missing ), unterminated subpattern True
# expect: 'x\ny**' PatternError multiple repeat at position 4 (line 2, column 3) 4 2 3 multiple repeat True
# expect: b'x\ny**' PatternError multiple repeat at position 4 (line 2, column 3) 4 2 3 multiple repeat True
# expect: '(?P<a>x)(?P=a' PatternError missing ), unterminated name at position 12 12 1 13 missing ), unterminated name True
# expect: b'(?P<a>x)(?P=a' PatternError missing ), unterminated name at position 12 12 1 13 missing ), unterminated name True
# expect: '(?P<a\\>b)' PatternError missing >, unterminated name at position 4 4 1 5 missing >, unterminated name True
# expect: b'(?P<a\\>b)' PatternError missing >, unterminated name at position 4 4 1 5 missing >, unterminated name True
# expect: '\\g' PatternError bad escape \g at position 0 0 1 1 bad escape \g True
# expect: b'\\g' PatternError bad escape \g at position 0 0 1 1 bad escape \g True
# expect: '(?:a){99999999999}' OverflowError the repetition number is too large 0 0 0 0 False
# expect: b'(?:a){99999999999}' OverflowError the repetition number is too large 0 0 0 0 False
# expect: 'x{1,99999999999}' OverflowError the repetition number is too large 0 0 0 0 False
# expect: b'x{1,99999999999}' OverflowError the repetition number is too large 0 0 0 0 False
# expect: '(?au)a' PatternError bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4 4 1 5 bad inline flags: flags 'a', 'u' and 'L' are incompatible True
# expect: b'(?au)a' PatternError bad inline flags: cannot use 'u' flag with a bytes pattern at position 4 4 1 5 bad inline flags: cannot use 'u' flag with a bytes pattern True
# expect: '(?u-i:a)' ok 0 32
# expect: b'(?u-i:a)' PatternError bad inline flags: cannot use 'u' flag with a bytes pattern at position 3 3 1 4 bad inline flags: cannot use 'u' flag with a bytes pattern True
# expect: '(?s-m:a)b' ok 0 32
# expect: b'(?s-m:a)b' ok 0 0
# expect: '(?i-' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: b'(?i-' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: '(?i-sx' PatternError missing : at position 6 6 1 7 missing : True
# expect: b'(?i-sx' PatternError missing : at position 6 6 1 7 missing : True
# expect: '(?-:a)' PatternError missing flag at position 3 3 1 4 missing flag True
# expect: b'(?-:a)' PatternError missing flag at position 3 3 1 4 missing flag True
# expect: '(?i-:a)' PatternError missing flag at position 4 4 1 5 missing flag True
# expect: b'(?i-:a)' PatternError missing flag at position 4 4 1 5 missing flag True
for f in (re.A|re.U, re.L, re.A|re.L, re.U):
    for q in 'a', b'a':
        try: print(re.compile(q, f))
        except Exception as e: print(type(e).__name__, e)
# expect: ValueError ASCII and UNICODE flags are incompatible
# expect: ValueError cannot use UNICODE flag with a bytes pattern
# expect: ValueError cannot use LOCALE flag with a str pattern
# expect: re.compile(b'a', re.LOCALE)
# expect: ValueError cannot use LOCALE flag with a str pattern
# expect: ValueError ASCII and LOCALE flags are incompatible
# expect: re.compile('a')
# expect: ValueError cannot use UNICODE flag with a bytes pattern
