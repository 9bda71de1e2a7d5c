import re, sys
seed = 7
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & (2**64-1)
    return (seed >> 33) % n
atoms = ['a','b','c','.','[ab]','[^a]',r'\w',r'\b','^','$','(a)','(?:b)','(a|b)','(?=a)','(?!b)','(?<=a)','(?<!b)',r'\1',r'\2','(?(1)a|b)','(?>a|ab)','','ab','(b*)','(?:a|ab)','(a?)','(?i:A)', '(?P<n>c)','(?P=n)', '(','[',')','|','{1,2}','A','é','\\B']
quants = ['','','','','*','+','?','{2}','{1,2}','{0,}','*?','+?','??','{1,2}?','*+','++','?+', '{2,1}']
def pat(d):
    out = []
    for _ in range(1+rnd(4)):
        k = rnd(10)
        if k < 6 or d <= 0:
            out.append(atoms[rnd(len(atoms)) if rnd(4)==0 else rnd(29)])
        elif k < 8:
            out.append('(' + pat(d-1) + ')')
        else:
            out.append('(?:' + pat(d-1) + '|' + pat(d-1) + ')')
        out.append(quants[rnd(len(quants))])
    return ''.join(out)
for i in range(400):
    p = pat(2)
    flags = [0,0,0,2,8,16][rnd(6)]
    s = ''.join('abcABé\n '[rnd(8) if rnd(3)==0 else rnd(3)] for _ in range(rnd(9)))
    try: r = re.compile(p, flags)
    except Exception as e:
        print(i, repr(p), type(e).__name__, e); continue
    try:
        m = r.search(s); f = r.fullmatch(s)
        print(i, repr(p), flags, repr(s), m and (m.regs, m.lastindex), f and (f.regs, f.lastindex), [x.span() for x in r.finditer(s)], r.sub('-', s), r.split(s))
    except Exception as e: print(i, repr(p), repr(s), 'EXC', type(e).__name__, e)
# expect: 0 '\\2(?:^{1,2}?|(?P<n>c)*a+?(^??(?=a)*?)?+(a++[{1,2}?\\w{1,2}){1,2})?(?(1)a|b){1,2}' PatternError invalid group reference 2 at position 1
# expect: 1 '[^a]+' 0 '\nba' (((0, 2),), None) None [(0, 2)] -a ['', 'a']
# expect: 2 '\\b??\\1{1,2}?(?:(a.+^[^a]{2}){2}a+(a)|(?>a|ab)((?!b)(a){2,1}(?:a|ab)b+)++){2}' PatternError nothing to repeat at position 2
# expect: 3 '\\1{2}(?:(A{0,}(?<=a)??(?P=n)*)|(?:^++(a|b)|?+.??){2}([^a]*?(?=a){1,2}(?>a|ab))?(?=a){1,2}?){2}(?<!b)*+' PatternError invalid group reference 1 at position 1
# expect: 4 '(?!b)?a?+((\\b+)??((?=a)(?(1)a|b)*+\\b+)?\\1+?){1,2}' PatternError nothing to repeat at position 13
# expect: 5 '.+?' 0 'aaAcca' (((0, 1),), None) (((0, 6),), None) [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6)] ------ ['', '', '', '', '', '', '']
# expect: 6 '$((?:c{2,1}|(?=a)[ab]\\b{2})??){1,2}' PatternError min repeat greater than max repeat at position 7
# expect: 7 '((?:\\b*+[ab]{2}|$?+(?!b)é++)+?(b*)*)+((?i:A)?)??(?:b(?:(?:b)+?(?(1)a|b){1,2}|(a|b))(?<!b)+?(?P=n)|(?:[ab]*?^{1,2}${2,1}^?+|(?<=a)++){2}a+(?:(?=a){2}.{0,}\\2?|c(?:a|ab)(b*)+)?+(a)*+){0,}(?:(?:(?<!b)+?|(a|b){2})|(?:a|ab)?+)*+' PatternError nothing to repeat at position 6
# expect: 8 '(?=a)(?P=n){2,1}$?' PatternError unknown group name 'n' at position 9
# expect: 9 '(\\1(?P=n)\\w*)++\\1+?(?=a){1,2}' PatternError cannot refer to an open group at position 1
# expect: 10 '(?:\\2*?|c?(?:\\2*?|(?=a){0,})){2}(?<=a)??((ab??$++){2}\\w?(^{2,1}[^a]{1,2}?$??(b*){1,2}?){1,2}(?<!b){0,}){2}{1,2}' PatternError invalid group reference 2 at position 4
# expect: 11 '(a|b)[^a]++(?P<n>c){2,1}(?:b??(^?+[ab](?P=n)?+ab?+){0,}(?:(?i:A)\\w*?(?:b)*?\\b{1,2}?|(?<!b){1,2})*+|.(?!b){1,2}?[^a]{1,2})' PatternError min repeat greater than max repeat at position 20
# expect: 12 '((?:aba{0,}(?>a|ab)\\2|b.??)?+(a)?+(?:.{2,1}\\1{1,2}?|(?<!b)?+b++){1,2}?((?!b)?(a|b)*\\1*+)?+){1,2}' PatternError invalid group reference 2 at position 20
# expect: 13 '(ab(?i:A)?)?+' 8 '' (((0, 0), (-1, -1)), None) (((0, 0), (-1, -1)), None) [(0, 0)] - ['', None, '']
# expect: 14 '\\w(a|b)?+(?i:A)++.' 8 'bbbca' None None [] bbbca ['bbbca']
# expect: 15 '|++[^a](?:($[^a]){1,2}a?|[^a]??.{2,1})*?(?:$+|(?:(?P<n>c)?(a?){1,2}{1,2}){1,2}|(?<!b)^(?:b)ab{1,2}?){1,2}?({2}(b*)+?\\b??){2,1})' PatternError nothing to repeat at position 1
# expect: 16 '(?:(?:\\w+(?<!b)|(?<=a)+?.{0,})(?:(a?)++{1,2}|(?<!b)??){1,2}((a?){2,1}\\1(a){1,2})*?b++|é(?<!b)++\\b)[ab]++' PatternError multiple repeat at position 39
# expect: 17 '(?:((?P<n>c)*?(?:a|ab)*+c(?!b)+?)+(?:a|ab)+\\1{1,2}?|(?:(?!b){2}(?P=n)++(?P<n>c)|(?!b)*?(?:a|ab)??){0,}({1,2}\\w*..{1,2})(?<=a)+(?P<n>c)+){2,1}(?:(?:^+?\\b|\\b*+{1,2}?(?<!b){1,2}?){1,2}?(?:(?<=a){2}^[^a].{1,2}|^{1,2}(?(1)a|b)*)*+((?>a|ab){2,1}(?<!b){1,2}aa{2,1})+?(?:(?:b)+?(?!b)+|(?=a)\\1{2}(?>a|ab)(?i:A){2,1})*|(?:(?i:A)?ab*+.{2}|$é?+(?:a|ab)++\\b?+)*+(a?)+[ab]??)*?|{2,1}a' PatternError redefinition of group name 'n' as group 3; was group 2 at position 75
# expect: 18 '(?:(a|b)((?<!b)+)+?(\\1?+(?<=a){2,1}ab++)(?:(a?)+?\\w?+\\b(?<=a)|(?P=n)\\2*(?:b){2,1}){1,2}|(?:(a|b)(?<=a)?+(?(1)a|b)*+(?<!b)|\\B++(?(1)a|b)*?){0,}(^*+))' PatternError min repeat greater than max repeat at position 31
# expect: 19 '(?P<n>c)(?P=n)*?(A?+)?+' 0 '' None None []  ['']
# expect: 20 '([ab]*+(?<!b)*+){1,2}(?:{1,2}\\B{0,}^((?i:A)(?>a|ab)\\w)?+|\\1{2,1}){2}((?<=a){2,1}){1,2})ab??' PatternError nothing to repeat at position 24
# expect: 21 '\\2{1,2}?(\\b{1,2}?\\1*^(?:^|+(a?){2,1}(?P=n)+|(a|b){0,}\\b??.(?P<n>c){2,1})+){2,1}' PatternError invalid group reference 2 at position 1
# expect: 22 '(a?)((?P=n)??)\\b' PatternError unknown group name 'n' at position 9
# expect: 23 '(?(1)a|b){0,}' PatternError invalid group reference 1 at position 3
# expect: 24 '|*+b{1,2}(?<=a)?+(${0,}(?:a??(a|b)+|(?:a|ab){0,}){2}b{0,})' PatternError nothing to repeat at position 1
# expect: 25 '((?:){2}|(a|b){1,2}[ab]{1,2}?)+?(\\b?+(?=a)+)*?(a?)?){2}[^a]*$++(?<=a)' PatternError nothing to repeat at position 35
# expect: 26 'b((?P<n>c)+((?i:A)(?<=a)++)++(?:c??(?:b)+\\b|^?(?<!b)*+\\b+)*+)++(?:(?:\\b??(?=a)?+é{0,}|é(b*)?ab{0,}(?!b){1,2})?.++(a|b){2}|(?=a)+?(?>a|ab)*+)+?' PatternError nothing to repeat at position 45
# expect: 27 '(?:a|ab)' 2 'abb' (((0, 1),), None) None [(0, 1)] -bb ['', 'bb']
# expect: 28 '(b*)b+?(?:\\2{1,2}(?:b{1,2}(?P<n>c)+\\w{2}|(?(1)a|b)*?a\\w++(b*){2,1}){1,2}|b{1,2}?(?:b){2}b)\\b{2,1}' PatternError invalid group reference 2 at position 11
# expect: 29 '([ab]??(a|b)*+(?:(?(1)a|b)++(a?)*(?(1)a|b)|(?=a){1,2}\\w?(?!b){0,}){1,2})?(?:(?(1)a|b)++|(?>a|ab)(?:a|ab)+?)?+(?=a){1,2}' 16 'bbac \n' (((0, 2), (-1, -1), (-1, -1), (-1, -1)), None) None [(0, 2), (2, 2)] --ac 
# expect:  ['', None, None, None, '', None, None, None, 'ac \n']
# expect: 30 '\\2*+(ab?)[^a]' PatternError invalid group reference 2 at position 1
# expect: 31 '(?:a|ab){2}((A{1,2}(?!b){1,2}ab+?)+?(?>a|ab)(?:ab{1,2}?b{2}|(?<=a)\\1{1,2}?)+(?P<n>c)++)+((?P=n)(?:${1,2}|(?>a|ab)+?\\b*?(?<!b)b))++' PatternError cannot refer to an open group at position 66
# expect: 32 '(?:(?:a|ab){2,1}|(?:(a|b)(a|b){2,1}|(?!b)b{2}(?<!b)*){2,1}(a?){2,1})++' PatternError min repeat greater than max repeat at position 12
# expect: 33 '[ab]+(?:(?P<n>c){1,2}|(?:(?<!b)*?.?\\2*?|(?P<n>c)+|{2,1}(?i:A){2}\\1)*(?:\\1++(?>a|ab)??((?=a)+?|(?i:A)*)++(?:(?!b)*^?(?<=a){2,1}|(b*)){2}(?<=a){0,})++(?<!b)??(($*?{2}\\w??(?(1)a|b){0,})*(((?(1)a|b){1,2}){0,}^*)?+' PatternError invalid group reference 2 at position 36
# expect: 34 '(?:[^a]??|{1,2}(?<=a)??)+' PatternError nothing to repeat at position 10
# expect: 35 '(?:a|ab).((c+?(a){1,2}?(?P=n)??^{2,1}){2,1})++' PatternError unknown group name 'n' at position 27
# expect: 36 '\\w*[ab]++(?:\\B{2,1}(ab??(?(1)a|b)(?<!b){2,1}(?=a)*){0,}|(++\\2??(a|b)+(a|b)++){2,1}$?(\\b?(?(1)a|b)?(?:b)*+))' PatternError min repeat greater than max repeat at position 15
# expect: 37 'é' 0 '' None None []  ['']
# expect: 38 '(?:(?:\\1{1,2}(a|b)?+\\b{1,2}a{1,2}|(?(1)a|b){2,1}*a{1,2}(?P<n>c)*+)(?:(a)|(?<=a)){2}(?P<n>c)*+(?!b)?|a+$(?:(?:a|ab){1,2}c++(?P=n)??^??|(a){0,}$?b{0,})*+ab{2,1})(?:b){2}' PatternError invalid group reference 1 at position 7
# expect: 39 '[ab][^a]??' 0 'aaccbbcb' (((0, 1),), None) None [(0, 1), (1, 2), (4, 5), (5, 6), (7, 8)] --cc--c- ['', '', 'cc', '', 'c', '']
# expect: 40 '((?:a{0,}b|\\2{1,2}(?i:A)+?(?>a|ab)*)(a)(?<=a){1,2}(?<=a)??)+?' PatternError invalid group reference 2 at position 12
# expect: 41 '(?P=n)*?' PatternError unknown group name 'n' at position 4
# expect: 42 '+' PatternError nothing to repeat at position 0
# expect: 43 '[ab]*' 8 'aéc' (((0, 1),), None) None [(0, 1), (1, 1), (2, 2), (3, 3)] --é-c- ['', '', 'é', 'c', '']
# expect: 44 '\\2++(?:($+(?i:A){1,2}?)*+\\1|((a){1,2}$*+)(?:(?>a|ab)+a+(?=a){1,2}?\\1*?|(a|b)*?(a|b)(?P=n){2,1}ab*?){1,2}.{2,1})?+(a){0,}(?:a+(?P<n>c){2}((?:b){1,2}){2,1}|\\w??(?:(?P<n>c){2,1}|\\1{0,}b{0,})?)*(\\b+(b*){2}(?!b))*?(?:\\2{1,2}(?=a)|ab??[^a]+$??(*?)){2,1}' PatternError invalid group reference 2 at position 1
# expect: 45 '(?<=a)(?:*+ab{2,1}(b*)(?:b)??|\\2*?)(a?){1,2}' PatternError nothing to repeat at position 9
# expect: 46 '$?' PatternError nothing to repeat at position 1
# expect: 47 '(?:(?:(?i:A)?(?<!b){2,1}|*?(?(1)a|b){2,1}|(a?)){1,2}?[ab]?+(?P=n)??|c*(?=a){1,2}((?(1)a|b)+?(a?)[ab]){2,1}(?:aab(?i:A)++|(a)))(?(1)a|b)' PatternError min repeat greater than max repeat at position 20
# expect: 48 '((?:(?i:A)++b++|[ab]*.*?${1,2})+\\w*?\\2{1,2}?a+?)' PatternError nothing to repeat at position 25
# expect: 49 '((?:ab+?\\1++(a|b)*+(a|b){1,2}?|(?:a|ab)++(?:b){2,1}(a?){1,2}(b*)+)+?[ab]*+(a){2})?(a)*+[(b*)?+' PatternError cannot refer to an open group at position 8
# expect: 50 '(?>a|ab){2,1}' PatternError min repeat greater than max repeat at position 9
# expect: 51 '((?:\\2??(?<!b)++(?:a|ab){2,1}${1,2}?|${1,2}(?=a)*+(?>a|ab)*+[^a]{2,1})*?)*+\\2(?:(?:a|ab)??|c)*' PatternError invalid group reference 2 at position 5
# expect: 52 'a{2,1}(a)??(?:((?<!b)++(?=a){1,2}ab?)+?b+?|(?<!b)+(?!b)+?)+\\1*' PatternError min repeat greater than max repeat at position 2
# expect: 53 '(?:[^a]+(?!b)?|((?<=a){2,1}\\1){2}(?i:A)?)' PatternError min repeat greater than max repeat at position 23
# expect: 54 '\\w{2,1}(a)++' PatternError min repeat greater than max repeat at position 3
# expect: 55 '(?P<n>c){1,2}(?:((?=a){2,1})\\w++(?:.{1,2}?(?<=a)*(?P<n>c)*+|(?P<n>c)*+\\w+é{2,1}b{2})*((a|b)+?)*|(a?)(?:(a)|(?:b)?(?P<n>c){1,2}?a(?:b)++)*)((b*){0,}$++((?P<n>c)++(a|b)+?)??((a|b)++ab?(?(1)a|b){2})+?)*?(([^a]+(a|b)*\\w?(?<=a)?+)+?(?:b){2,1}[ab]+?(?<!b){2,1})' PatternError min repeat greater than max repeat at position 23
# expect: 56 '(a*+(?:b)+?(?:+|\\2+(?<=a){1,2}?)(?P=n)*?)' PatternError nothing to repeat at position 14
# expect: 57 '({2}?+(?>a|ab)*' PatternError nothing to repeat at position 1
# expect: 58 '((?=a)??[ab]++.)?((?:c*|(b*)(++(?:a|ab)?+)){2,1}' PatternError nothing to repeat at position 29
# expect: 59 '(?!b)?(?P<n>c)?(?(1)a|b){2,1}' PatternError min repeat greater than max repeat at position 25
# expect: 60 '.*?(?P<n>c){1,2}(?:([^a]+?(?=a)*+c??)+?[ab]*b??|(?:b)+?(?:a|\\1{0,}[*+\\1{0,}(?P<n>c)??)?+)?' PatternError unterminated character set at position 66
# expect: 61 '(?:\\B??(|)?(?:b{2}b*|(?>a|ab)(?>a|ab)*?)+?(?:(?i:A)*?(?P=n)|é{1,2}?${2,1}c{1,2}?){1,2}|\\w(?>a|ab)((?:a|ab)?+[^a]{0,})*)(?:a|ab)(?:(?:a{2}^*.{0,}b{2,1}|(b*){1,2}?(?(1)a|b)?)*?((?i:A)??a*?(a|b)+)??(?:\\2?+(?P=n)+?|*+(?:b))??(?i:A)+|){2})(b*)*+)++' PatternError nothing to repeat at position 5
# expect: 62 '(?P<n>c)' 16 'accaac' (((1, 2), (1, 2)), 1) None [(1, 2), (2, 3), (5, 6)] a--aa- ['a', 'c', '', 'c', 'aa', 'c', '']
# expect: 63 '(^{1,2})(?(1)a|b)++ab*' PatternError nothing to repeat at position 2
# expect: 64 '.{1,2}?' 0 'bbAaaab' (((0, 1),), None) None [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7)] ------- ['', '', '', '', '', '', '', '']
# expect: 65 '(a?){2}(b*)??(?:(?(1)a|b){0,}|(ab{2})?+(?:a|ab)*)??' 16 'éacabc' (((0, 0), (0, 0), (-1, -1), (-1, -1)), 1) None [(0, 0), (1, 2), (2, 2), (3, 4), (4, 4), (4, 5), (5, 5), (6, 6)] -é--c----c- ['', '', None, None, 'é', '', None, None, '', '', None, None, 'c', '', None, None, '', '', None, None, '', '', 'b', None, '', '', None, None, 'c', '', None, None, '']
# expect: 66 '(?:(?:b)(?:[^a]{1,2}?$*.?|(?<=a)(?<!b)+?(?i:A){1,2})+(?:^??c|$?b*+$*(?<!b))*(?P=n)|((?=a)??ab))*?' PatternError nothing to repeat at position 22
# expect: 67 '\\1+?(((b*)??(?=a)+?)++^*+\\1{2})(?:.+?(?:(?:b)(?>a|ab){1,2}?[ab]+?|\\1{1,2}?(?:b){1,2}?(?:a|ab)*+^+)?+(a?){1,2}?|b{2,1}ab*+ab??){1,2}?((?:|\\w??\\1++(b*)*+)(a+?a+){1,2}?(?!b)((?>a|ab))*+)?+' PatternError invalid group reference 1 at position 1
# expect: 68 '(?:c{1,2}\\w*+(?:(?P<n>c)(?P=n)(a){1,2}(?>a|ab){2,1}|$*?\\2*+\\w{2,1}\\b?+){0,}(a?){1,2}|(?:ab??(b*)|^{0,}[ab]?+[ab]{0,})+\\2*?(?:(?>a|ab)*?|c+?){0,}.)??*?[^a]*+(?:((?(1)a|b)?(a?){1,2}${0,}){0,}[^a]+(?:(?:a|ab)?|\\1?+(?P=n)(a)b)+(?:(?i:A){1,2}|(?=a)?(?>a|ab){2,1})|(?:(?P<n>c)(?:b)|ab\\2?+(?(1)a|b)??\\w){0,}\\b?+)' PatternError min repeat greater than max repeat at position 47
# expect: 69 '(?:(?:(?(1)a|b)ab+?|(?(1)a|b){2})??(?:a|ab)*+[^a]|(?:\\1+[^a]??\\b?(?!b){2}|(?P=n)ab)??).{0,}b{2,1}' PatternError invalid group reference 1 at position 54
# expect: 70 '(?:(?>a|ab)*|a{0,})' 0 '' (((0, 0),), None) (((0, 0),), None) [(0, 0)] - ['', '']
# expect: 71 '(a|b){1,2}?' 16 'bbaaaabc' (((0, 1), (0, 1)), 1) None [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7)] -------c ['', 'b', '', 'b', '', 'a', '', 'a', '', 'a', '', 'a', '', 'b', 'c']
# expect: 72 '(?:(a?)??((?<!b)??(a|b)?){0,}\\b.?+|(?:[ab]|{1,2}?(a|b)*+()??){2}(?:((?!b)b{2}$(?=a)+?){2,1}((?P<n>c))++|\\b?\\b++([ab]{2})+?([^a]*+(?P=n)+(?!b)+))??' PatternError nothing to repeat at position 43
# expect: 73 '(a|b){0,}(a?(c{1,2}{2,1}(a?)?+[^a]++)+?(?(1)a|b)*(b*)++)?' PatternError min repeat greater than max repeat at position 20
# expect: 74 '((?:|(?<!b)?){1,2}((?>a|ab)++(?<=a)*+\\2+(a)+?)+)*' PatternError cannot refer to an open group at position 37
# expect: 75 '[^a](?:(?:$a\\2++(a)??|\\1*?(?<=a){2,1}){2}(?:b)??|(c{2}\\1++)*)+' PatternError invalid group reference 2 at position 13
# expect: 76 '(a?)(?!b)' 8 'aécc' (((0, 1), (0, 1)), 1) None [(0, 1), (1, 1), (2, 2), (3, 3), (4, 4)] --é-c-c- ['', 'a', '', '', 'é', '', 'c', '', 'c', '', '']
# expect: 77 '(?=a)+?(?<!b)?+(a)++(?:(?(1)a|b)ab*?(?:(?<!b){0,}(?>a|ab)(?(1)a|b){1,2}(?>a|ab)|(?!b)?+(?>a|ab)*.++){1,2}?|(?:|*+|[ab]))' PatternError nothing to repeat at position 111
# expect: 78 '(b*)*?.++a??(b{2,1}\\B{2})*?' PatternError min repeat greater than max repeat at position 15
# expect: 79 '(?:a|ab){2}(?<=a)*+(?:(c(a|b){2,1})(?:\\1^??(a?)|^*+){1,2}?(?:a|ab)?(?:(?>a|ab)+?a*+|(?(1)a|b){1,2}?(?=a){1,2}a{2,1}\\1??){0,}|a*+[^a])*' PatternError min repeat greater than max repeat at position 30
# expect: 80 'c{1,2}?(((?!b){0,}a*?\\b)++(?:[^a]?+|a++(?(1)a|b){1,2}?.*)++)' 2 'b' None None [] b ['b']
# expect: 81 '(?:(?:b){1,2}a*?((?!b)*?(?<=a)??\\1++){2}|.*?)??[^a]{1,2}(?:\\b\\b*((a|b)*+.??){1,2}?(a){1,2}|(?:(?=a)${2,1}(?i:A){2}|\\1*){2}(?i:A){1,2}^+?$*+){1,2}(?>a|ab){0,}' PatternError cannot refer to an open group at position 32
# expect: 82 '(?:a|ab)?A.{1,2}(?:(c){2,1}(é{1,2}\\b{0,})++(a?)*?^{1,2}|(?>a|ab)(?:b)*?)??' PatternError min repeat greater than max repeat at position 23
# expect: 83 '([^a](b*)\\w\\b+?){2}' PatternError nothing to repeat at position 13
# expect: 84 '\\bab(a|b)++(?:(\\1(?i:A){2}){0,}(?:^{2,1}[ab]*+b{1,2}?|(?:b){1,2}(?=a){0,}\\1{0,})?+\\b+?(a)+?|(?:(a)*+c|[^a]\\1*+)*+(?^{2}\\2*){0,})+?' PatternError min repeat greater than max repeat at position 36
# expect: 85 '[ab]*+\\2??' PatternError invalid group reference 2 at position 7
# expect: 86 ')*+A+((?:b)?+)?+' PatternError unbalanced parenthesis at position 0
# expect: 87 '(b*)?+(b\\1?+b{0,})' 16 'c' None None [] c ['c']
# expect: 88 '(?:((a?)++(?P=n)$)*+(?i:A){2}([^a]$?.{2}(a?)){1,2}|(?:b){2}(?:b))' PatternError unknown group name 'n' at position 14
# expect: 89 '(?(1)a|b)(?i:A)*(?:\\b*(?P=n){1,2}?|((?!b)+?(a|b)*+)++(?:(?<!b){1,2}?(?:b)++(?P=n)?|(?P<n>c)(a?)*?){0,}){2,1}(?:(?:(b*)++(?<!b){2}(?>a|ab)??|(?=a){0,}(?P=n))*?(?:\\w{1,2}?c??(?:b){2}|(?<!b)(?!b){1,2}$++(?=a))++|c){2}' PatternError nothing to repeat at position 21
# expect: 90 '(a?)*?(?i:A){2,1}(?:a|ab)*+(?:(?>a|ab)(ab+?(a){2,1}(?=a))??(a|b)*|\\b{1,2}?)??' PatternError min repeat greater than max repeat at position 13
# expect: 91 '{2}' PatternError nothing to repeat at position 0
# expect: 92 '(?:(?P=n){2,1}(?!b){1,2}(a)??|\\2+(?!b)*[ab]?){1,2}' PatternError unknown group name 'n' at position 7
# expect: 93 '(?!b)+' 16 'b' (((1, 1),), None) None [(1, 1)] b- ['b', '']
# expect: 94 '(?P=n)+?(b*)*?(.{1,2}?(?<=a){2}(?!b)*?(?:(a)(?:a|ab).$+|[^a]*?)??)(b*)' PatternError unknown group name 'n' at position 4
# expect: 95 '(?:a{1,2}?(a|b)++|(?:(?<!b)??\\2{1,2}|ab*?)*?(?!b)*?(?P=n))*+(?:(?i:A){1,2}[ab]{1,2}((?<=a){1,2}(?>a|ab)^)+?|(?:ab{1,2}$???.++|(?=a)(?:b){1,2}(?!b)+(a|b))*\\2{0,}\\1{2,1}$*?)+(?:(?:(?:a|ab)*+(?(1)a|b)*|(?>a|ab)(?:b)*+\\1+)??(?P=n)(?:(?P=n)??[^a]*+|(?<=a){0,}[ab])++(?<!b)??|(?i:A)+?cb+)?(?:a|ab)?+' PatternError invalid group reference 2 at position 30
# expect: 96 '(?i:A)+?' 16 'cc' None None [] cc ['cc']
# expect: 97 '(\\1.{1,2}?){2,1}(?(1)a|b)*(?:b(?i:A)*(a|b)+(?:?\\2(a?)+?a*+|\\B?+(a|b)+?$*(?=a){2}){1,2}|(?!b)??)++ab+' PatternError cannot refer to an open group at position 1
# expect: 98 '\\1{2}\\2((?:^?|(?<!b)*?c++[^a]*.??)?+((?P<n>c){2,1}(?(1)a|b)?+)??){2,1}(?(1)a|b){1,2}?' PatternError invalid group reference 1 at position 1
# expect: 99 '(?=a)?' 0 'Aaabacba' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8)] -A-a-a-b-a-c-b-a- ['', 'A', 'a', 'a', 'b', 'a', 'c', 'b', 'a', '']
# expect: 100 '(a)?+' 8 'cbacabbc' (((0, 0), (-1, -1)), None) None [(0, 0), (1, 1), (2, 3), (3, 3), (4, 5), (5, 5), (6, 6), (7, 7), (8, 8)] -c-b--c--b-b-c- ['', None, 'c', None, 'b', 'a', '', None, 'c', 'a', '', None, 'b', None, 'b', None, 'c', None, '']
# expect: 101 '($)+(?:(?:a|ab){2,1}|(?<=a){1,2}((?<=a))(?(1)a|b)??(?(1)a|b)?)?+' PatternError min repeat greater than max repeat at position 16
# expect: 102 '(?:^?|(?:(a)|(?=a)++(a)){0,}){1,2}' PatternError nothing to repeat at position 4
# expect: 103 '(?:\\1??|([ab]*(a?){0,})+)(?:($??é)+[^a]*+(?!b)+?(^{0,}(?P<n>c){2})*+|((?<!b){1,2}?(?<!b)(?=a)+(?!b)*+)++(b{0,}(?=a)*?(b*){0,})?+){0,}(?:c*(?:\\2ab+(a|b)?{2}|(?>a|ab)(?>a|ab){1,2}(?<=a)?(?P=n))*|(?:\\w++|[ab]{2,1})??((?:b)**){2,1}){1,2}?' PatternError invalid group reference 1 at position 4
# expect: 104 '(?:(.{2}(a?)ab*+(?i:A)*?){2,1}(?=a){1,2}?[?+(b*)++|(?P<n>c)*+((?>a|ab){2,1}[^a]??){1,2}?(?=a)){1,2}\\w*?' PatternError min repeat greater than max repeat at position 26
# expect: 105 '\\B+?(?i:A)??\\B' PatternError nothing to repeat at position 2
# expect: 106 '([ab]{1,2}?(.{1,2})(?:b))' 0 'a' None None [] a ['a']
# expect: 107 '(?P=n)??' PatternError unknown group name 'n' at position 4
# expect: 108 '(a|b)(?>a|ab)+((?!b)?+(?:b)++(?:(?<=a)??\\b*+(?:b){2,1}|(?(1)a|b)?+c){1,2}(?<=a){0,}){1,2}?' PatternError nothing to repeat at position 42
# expect: 109 '^+?' PatternError nothing to repeat at position 1
# expect: 110 '(a)?+(?<=a)??$*' PatternError nothing to repeat at position 14
# expect: 111 '[ab]?(?:(a?)((?P=n){1,2}?\\w++(?:b)??${2})A{0,}|(?:\\Ba?ab{1,2}?|(a|b)*+c{1,2}?)+?)??((?:b)(?:(?>a|ab)?(?P=n)|\\b+(?!b)??(?:b){0,}(b*))(a){2}(?:(?:b)|(?P=n)*?[^a]?\\2*))' PatternError unknown group name 'n' at position 17
# expect: 112 '(a?+(?:b)*?((?P<n>c)+?){1,2}(?P=n)?+){1,2}' 2 '' None None []  ['']
# expect: 113 'b?.*?((?>a|ab)++){2}' 8 'a' None None [] a ['a']
# expect: 114 '(?:a|ab)*(?:+\\1??\\w*?|é{2,1}(?<!b)??(?:\\w{1,2}[^a]*?.++||(?<!b)*?^{1,2}é{2})*+((a|b)+))+' PatternError nothing to repeat at position 12
# expect: 115 '(a){1,2}?((?:(?P<n>c)(?<=a){1,2}?.++(?P<n>c)|\\b\\b{2}(?<=a)?+)*+((b*){0,}\\b{1,2})?+a{2}){1,2}ab*+(?:$++(cc{2}\\w*+)(?=a){1,2}?|(?:\\b??(?(1)a|b)(?:b)|.{0,})*?((a?)(a?)(a|b)??){2,1}(a|b)?(?:{1,2}*[ab]?+(b*)?+a{1,2}?|[ab](?!b)*+){0,}){0,}' PatternError redefinition of group name 'n' as group 4; was group 3 at position 40
# expect: 116 '((?:\\1{0,}|\\2(a?)){0,}\\1\\2*)(?(1)a|b)(?!b)?' PatternError cannot refer to an open group at position 4
# expect: 117 '(?=a)*+' 8 'Bcccb' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5)] -B-c-c-c-b- ['', 'B', 'c', 'c', 'c', 'b', '']
# expect: 118 '(b*)++' 2 'cbB' (((0, 0), (0, 0)), 1) None [(0, 0), (1, 3), (3, 3)] -c-- ['', '', 'c', '', '', '', '']
# expect: 119 '(?:(A{0,}^*){0,}b??(a)(?:(?(1)a|b)+|\\1b+?)|(?:(a|b){2}[^a]{2}|(?:b){2,1}(?P<n>c))??)+b++(?:b)+?((?(1)a|b)*(?<=a)*+(a|b)?(\\b{1,2}?)*)+?' PatternError nothing to repeat at position 10
# expect: 120 '(?!b){1,2}?b?+.?(?:(b*)+?.|(?:(a|b)?+(?<=a){0,}b+?|$[^a]++){2,1}([^a]{0,}(?>a|ab){2}){0,})*' PatternError min repeat greater than max repeat at position 60
# expect: 121 '^+' PatternError nothing to repeat at position 1
# expect: 122 '(a){0,}((a)(?>a|ab)*+(?:$a+(?:b)|a\\w(?:a|ab)+.){1,2}(?>a|ab)*+)[ab]{1,2}?a*+' 0 'aa' None None [] aa ['aa']
# expect: 123 '\\b??' PatternError nothing to repeat at position 2
# expect: 124 '\\b*b++(?P=n)(?:(a|b)(?P<n>c)+(?:(?>a|ab){1,2}?({0,}[ab](?>a|ab)??|(?:a|ab)ab\\b{2,1}(?i:A)){2,1}|(|\\B??(b*)+?(b*))+?)??' PatternError nothing to repeat at position 2
# expect: 125 '(?>a|ab){1,2}?' 0 'a ébcb' (((0, 1),), None) None [(0, 1)] - ébcb ['', ' ébcb']
# expect: 126 '(?i:A){0,}(a?)??' 8 'abbbBBaa' (((0, 1), (-1, -1)), None) None [(0, 1), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 8), (8, 8)] --b-b-b-B-B-- ['', None, '', None, 'b', None, 'b', None, 'b', None, 'B', None, 'B', None, '', None, '']
# expect: 127 '(b[^a]+(?<!b)^)((?:(?>a|ab)??^++(b*){1,2}?|\\w{1,2}(?!b)?a?)*+((?<=a)*?(?P=n){2,1}(b*)*)*+(?<!b)((?i:A)?\\2{2,1}^{1,2}ab{0,}){0,}){0,}(?:(?>a|ab)(?<=a)?+|{1,2}|c*?(\\2*+(?=a)*?\\2+?)?)(a|b)+?' PatternError nothing to repeat at position 30
# expect: 128 '(?:b{1,2}?|(?:$++(?i:A){1,2}?(a){2}|(?P<n>c)*?[ab]+?(?!b)){1,2}(?:(?<=a)*?(?:a|ab){0,}\\b?+|\\1+(a)++${2}(?<=a){2}){0,}(?<=a){0,})(a)(?:a|ab){0,}(?<=a)??' PatternError nothing to repeat at position 15
# expect: 129 '(((a)(?<!b)*^{2})??(\\2*(?(1)a|b)*)+?([?+[{1,2}?)?)+(^*+(?i:A){2,1}(?<!b){0,})\\b{1,2}a*' PatternError nothing to repeat at position 13
# expect: 130 '(?:(a{1,2}?${1,2}?){0,}(?:(?i:A){1,2}?^(?<=a)$*?|(?i:A)(?:b)){1,2}(??[^a]{2})??|(?:a{1,2}?^{2,1}|(a){0,}b{2}.{2}(a|b)?+)(?:.{1,2}?(a)++(?P=n)|(?P=n){1,2}?(?<!b){2,1}(a?)++(?>a|ab)*)*+){1,2}?(?:(?P<n>c)*ab?|(?:(?<=a)*+(?<!b)+(a|b)é??|c??\\2?+b)[ab]*?)?\\1((?:(?>a|ab)+?(?(1)a|b)*(?>a|ab)?+$*+|(a)++\\2(?P=n)??)(?:(?:a|ab)++|{0,}(?:a|ab){2,1}(b*)??)*+((?(1)a|b)\\1)(?>a|ab))' PatternError nothing to repeat at position 12
# expect: 131 '(?:({1,2}{1,2}?(?<=a)++ab)|*(?:.?+|c?+(a)(?>a|ab)*+)++|((b*){1,2}){2}a{0,})é{2,1}' PatternError nothing to repeat at position 4
# expect: 132 '(?i:A)?+\\w{1,2}' 0 'cbb' (((0, 2),), None) None [(0, 2), (2, 3)] -- ['', '', '']
# expect: 133 'c{2}' 2 'bbaa' None None [] bbaa ['bbaa']
# expect: 134 '((?:$??c+|(?>a|ab){2,1}(?!b){2}){0,}(?:(?i:A){2,1}|[?+(?=a){2}ab+))*?(a?){1,2}^??' PatternError nothing to repeat at position 5
# expect: 135 '\\w[ab]{0,}' 8 'accB\n' (((0, 1),), None) None [(0, 1), (1, 2), (2, 3), (3, 4)] ----
# expect:  ['', '', '', '', '\n']
# expect: 136 '(?<=a)+(?:(?!b)(?>a|ab)|(?:a|ab){2}$+)\\B*?(?=a)+' PatternError nothing to repeat at position 36
# expect: 137 '\\w{1,2}?' 2 'bbac' (((0, 1),), None) None [(0, 1), (1, 2), (2, 3), (3, 4)] ---- ['', '', '', '', '']
# expect: 138 '(?:b)(?P<n>c)++(?P=n)*' 0 '\nb caac' None None [] 
# expect: b caac ['\nb caac']
# expect: 139 '(?:(?<=a){2}\\1?^(?+|(a?)+(?:(a|b)*+a?|(a?){1,2}(?:a|ab)(?(1)a|b)??)*?(b*){1,2}?)?(?=a)+?(?:\\1{1,2}?|b{1,2}c++(?:b??(?P=n)++|\\wA+\\w+\\w*?){1,2})+?' PatternError invalid group reference 1 at position 13
# expect: 140 '(a?)' 0 'bbcca' (((0, 0), (0, 0)), 1) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (5, 5)] -b-b-c-c-- ['', '', 'b', '', 'b', '', 'c', '', 'c', 'a', '', '', '']
# expect: 141 '((?:?+|[^a]*+\\1+?)++(?:(a|b)|(a?){2}a\\b*\\1*+))++' PatternError nothing to repeat at position 4
# expect: 142 '(a?)*+a++(?:ab{2,1}|(b*){1,2}?.){1,2}?' PatternError min repeat greater than max repeat at position 15
# expect: 143 '(?(1)a|b)++c*+{2}' PatternError multiple repeat at position 14
# expect: 144 '${2,1}(?>a|ab){2}((?<=a)?+(?:(?P<n>c)*|(a|b)??)++\\2\\w*+)*(a){2}' PatternError min repeat greater than max repeat at position 2
# expect: 145 '(?P=n){1,2}?((?(1)a|b){2,1})*\\1??' PatternError unknown group name 'n' at position 4
# expect: 146 '\\1?+((b*)(?:a|ab){2,1}(?(1)a|b)+){2}' PatternError invalid group reference 1 at position 1
# expect: 147 '(?:(\\b+)+?(?P<n>c)*+|(?:é{1,2}|(a|b)\\1)++(\\b?+)?(a??[ab]{1,2}[ab]{0,}[ab]{1,2}){1,2}([^a]*+(?P<n>c)*?)?+)*(?!b)+?(?:(?:(a?){0,}(a)+?^*?|[^a])?{1,2}(?i:A)|(?<!b){1,2}?(?>a|ab)?)' PatternError nothing to repeat at position 6
# expect: 148 '[ab]{2,1}(((?>a|ab)?(b*)?\\1??)*ab??(a){0,}.{2,1})(?:.*+((a)^+?(a))+?(+?)|((a|b)*)(.{1,2}?(a){1,2}?(?:a|ab)*)\\b^)+a?+' PatternError min repeat greater than max repeat at position 5
# expect: 149 '(?:a|ab)+?(?P=n)++(?=a){1,2}[^a]{1,2}' PatternError unknown group name 'n' at position 14
# expect: 150 '(?:$(?:b)++|[??(?:b)\\w)+?' PatternError unterminated character set at position 12
# expect: 151 '(?P=n)*+(?<!b)?(é{2,1}){2,1}' PatternError unknown group name 'n' at position 4
# expect: 152 '(?(1)a|b)*?' PatternError invalid group reference 1 at position 3
# expect: 153 '(ab(?:b)??(?:^{1,2}?(?<=a)*+\\w++|(b*)(?i:A)(?P=n)++)*+){2,1}(?P<n>c)+?(?=a)' PatternError nothing to repeat at position 14
# expect: 154 '(?P<n>c)*?(?:(?P<n>c)*(?<=a)*+(b.??(?(1)a|b){0,}){2}|(?P<n>c)(?:(?P=n)|\\b*+${2,1})\\b*a?+)?+' PatternError redefinition of group name 'n' as group 2; was group 1 at position 17
# expect: 155 '[^a]?' 0 'bbbéé' (((0, 1),), None) None [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 5)] ------ ['', '', '', '', '', '', '']
# expect: 156 '(((b*)*+(?(1)a|b)(?:a|ab){1,2}?)+?ab{0,}($*(?!b)(?P<n>c)\\2*?)?(?:(?P<n>c)(?!b)|(?=a){1,2}?a{1,2}?(?P=n){2,1}ab++){1,2})?(?:ab{1,2}(?!b)+?(?(1)a|b)?+a{1,2}?|(?:\\2b+[ab]+|A*+){0,}([ab]+?){0,}\\2*?)++' PatternError nothing to repeat at position 42
# expect: 157 '((a|b){1,2}?[ab]??(?<=a))(?:(^(?:b){1,2}?b{2}b)?[^a]??(?!b)?(?:.{2,1}|(?!b){2,1}(?!b)?+){2}|((?:b)ab)*+\\2(b*)*+)' PatternError min repeat greater than max repeat at position 65
# expect: 158 '[ab]?(b?\\1+?(?>a|ab)?b*+){0,}b*?\\b*+' PatternError cannot refer to an open group at position 8
# expect: 159 '{1,2}++(?:b)?+${2}\\w*' PatternError nothing to repeat at position 0
# expect: 160 '(?i:A)+?(($(?=a)+?(?!b){1,2}[ab]){2}\\2{1,2}(?:ab++(?>a|ab)??(a)??|[ab]*?[^a])++(?<!b)*?)*?' 8 'éaab' (((1, 2), (-1, -1), (-1, -1), (-1, -1)), None) None [(1, 2), (2, 3)] é--b ['é', None, None, None, '', None, None, None, 'b']
# expect: 161 '(a|b)(?:a|ab){1,2}(?=a)\\1{0,}' 2 'aBaabb' (((1, 3), (1, 2)), 1) None [(1, 3)] a-abb ['a', 'B', 'abb']
# expect: 162 '\\w*(?!b)++(?:a|ab){1,2}' 0 'ba' (((0, 2),), None) (((0, 2),), None) [(0, 2)] - ['', '']
# expect: 163 '((?:a{0,}[^a]??(?:a|ab){0,}|)+(?P<n>c)(?P=n)*){0,}(?P<n>c){2,1})*?' PatternError redefinition of group name 'n' as group 3; was group 2 at position 54
# expect: 164 '(?P<n>c){2}(?=a)+?' 0 '\nB' None None [] 
# expect: B ['\nB']
# expect: 165 '[++' PatternError unterminated character set at position 0
# expect: 166 'c++(?:ab*+(?:\\b*+(?:a|ab)*+|^++(a?)?)?+((?<=a)?+\\b*){2,1}|\\b?\\2*?)?' PatternError nothing to repeat at position 15
# expect: 167 '{1,2}*(ab${1,2}{2,1}){1,2}?(a|b)' PatternError nothing to repeat at position 0
# expect: 168 'b++(?:(\\2{1,2}?)|a*?[ab]?)??' PatternError invalid group reference 2 at position 8
# expect: 169 '((?P<n>c)+[^a]{2}){2})??(?(1)a|b)+?(a)' PatternError unbalanced parenthesis at position 21
# expect: 170 '(?=a)++$??' PatternError nothing to repeat at position 8
# expect: 171 '(?:(?=a){2}|.{2,1})??' PatternError min repeat greater than max repeat at position 14
# expect: 172 '((?:[ab]??(?=a)|{1,2}++a{2}(b*){1,2}?(a)?+)(?P<n>c){2,1}(b*)*)' PatternError nothing to repeat at position 16
# expect: 173 'a+?ab??(?P=n)??c{1,2}' PatternError unknown group name 'n' at position 11
# expect: 174 '(?i:A)' 0 'b a' (((2, 3),), None) None [(2, 3)] b - ['b ', '']
# expect: 175 'a{2}((b*)+?)*' 0 'bcéccaca' None None [] bcéccaca ['bcéccaca']
# expect: 176 '{1,2}?(?<=a)?((?(1)a|b)(?:(?<=a)(a|b)[ab]++|A{1,2}*?){1,2}ab{2}(?<!b){1,2}){2}' PatternError nothing to repeat at position 0
# expect: 177 '{1,2}?' PatternError nothing to repeat at position 0
# expect: 178 '(?:ab{0,}|\\w{2,1})+' PatternError min repeat greater than max repeat at position 13
# expect: 179 '(?:(?P=n)*|(?=a)*(?:(b*){1,2}^*?(?P<n>c)?|(?P=n)*?)*+(?:b){2,1})++[ab]\\w?' PatternError unknown group name 'n' at position 7
# expect: 180 '(?:b)*+' 16 'BaaBb' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (5, 5)] -B-a-a-B-- ['', 'B', 'a', 'a', 'B', '', '']
# expect: 181 '((?:(?>a|ab){2}^??|(?<!b)??\\w[{1,2}?[ab]{2,1})+(?:++(?:b){1,2}ab*+|(?>a|ab)*?(?P=n)+)*+(?=a)+)*+' PatternError nothing to repeat at position 16
# expect: 182 'ab{2}(a)' 0 'BccBc' None None [] BccBc ['BccBc']
# expect: 183 '(a?)' 0 '' (((0, 0), (0, 0)), 1) (((0, 0), (0, 0)), 1) [(0, 0)] - ['', '', '']
# expect: 184 '(?<=a){2}(?:c?(?<=a){2}(?:(?=a)+(?:b)*|*+(?>a|ab)??){1,2}?(?<!b)+?|\\1{1,2}(?:(?<=a)*|(?<=a)*\\b(?>a|ab)*+)?+)?+c*' PatternError nothing to repeat at position 39
# expect: 185 '((?:^|*?[ab]{1,2}?(?<=a)?){2,1}(\\2++(?:a|ab)?+)*+)*(?P<n>c)(a?)*?' PatternError nothing to repeat at position 6
# expect: 186 '*++(?:(?:b){2,1}(?<!b){2}|(\\b{2}\\w{2}(?=a){0,})(?:(a|b){2,1}{1,2}(?!b){1,2}?(a|b)|a??\\w(?<!b){2})+?){2,1}' PatternError nothing to repeat at position 0
# expect: 187 '(?:b)' 2 'acbacBa' (((2, 3),), None) None [(2, 3), (5, 6)] ac-ac-a ['ac', 'ac', 'a']
# expect: 188 '(?<!b)??' 0 'aéAccbaa' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8)] -a-é-A-c-c-b-a-a- ['', 'a', 'é', 'A', 'c', 'c', 'b', 'a', 'a', '']
# expect: 189 '\\2*?' PatternError invalid group reference 2 at position 1
# expect: 190 'ab^?+[^a]{0,}\\w??' PatternError nothing to repeat at position 3
# expect: 191 '(?:(c++(?(1)a|b)[^a]{2,1})(a?)*?\\B?+|${2})*+(?=a){0,}{1,2}' PatternError min repeat greater than max repeat at position 21
# expect: 192 '[éab??' PatternError unterminated character set at position 0
# expect: 193 '((((a|b)+?)\\w*($*?$+)(?:(b*)+(?!b)?\\2*|ab{1,2}?(a)?.(a)*+)*)a{0,}(?:(?:(?<!b){2,1}(?=a)*+b{0,}|(?(1)a|b)?(?P<n>c))$*)*+(?:\\B??++|$(?:b))*([^a]{0,}){1,2}?((?(1)a|b)*+(?<!b)*+){1,2}|((a|b){2}.(?=a)++){1,2}(?:(?=a)*+[^a]*({1,2}.{1,2}?|A{2,1}$+\\1(?(1)a|b)++))?((?(1)a|b)é(?(1)a|b){2})??' PatternError nothing to repeat at position 16
# expect: 194 '(?:(?(1)a|b)+?b{1,2}|(?i:A)(?:a|ab)++(?<=a)+)*?+.+' PatternError multiple repeat at position 47
# expect: 195 '(?P<n>c)++(?<=a){1,2}' 0 'ccbba' None None [] ccbba ['ccbba']
# expect: 196 'ab{2,1}(?=a)+' PatternError min repeat greater than max repeat at position 3
# expect: 197 '([ab]*+(?:^+?|A(a|b)*+??\\w{2})*\\2*(?=a){2,1})+(?=a)*' PatternError nothing to repeat at position 11
# expect: 198 '(?:(?:[^a]?b{0,}(a?)?|^a?[^a]{1,2}?){2,1}\\w+?((?P=n)*+|*{1,2}{0,})*?|(?:(?(1)a|b)(?(1)a|b)+?.++[ab]*+|.*?(?>a|ab)(?:a|ab)*+)+?)*(é{2}(?P=n){2}(?!b)){0,}' PatternError min repeat greater than max repeat at position 37
# expect: 199 '(?:((?!b)?^)++|(?<=a)?+ab+((a)*+))+?(?:.{1,2}?|^{1,2}?^*+(\\1(?P=n)*[^a]+)++{1,2}*+)*+(?<=a)' PatternError nothing to repeat at position 48
# expect: 200 '(?:(?=a)(?P<n>c)|[^a]*?(?:{1,2}?+(?=a){1,2}?|(?>a|ab){0,}(?=a)*?)(?:$(?i:A)++$++*|^{1,2}(?:b)))*+b?+(a?)++(?:b)' PatternError nothing to repeat at position 26
# expect: 201 '(((?<=a){0,})(?:$*+[*?(?<=a){1,2}?|?+)+){1,2}?' PatternError nothing to repeat at position 17
# expect: 202 '(.?+((?(1)a|b)??){2})?' 0 'BcBacab' (((0, 1), (0, 1), (1, 1)), 1) None [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 7)] -------- ['', 'B', '', '', 'c', '', '', 'B', '', '', 'a', '', '', 'c', '', '', 'a', '', '', 'b', '', '', '', '', '']
# expect: 203 '(?<!b)+?' 16 'Ac' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2)] -A-c- ['', 'A', 'c', '']
# expect: 204 '(?:(?:\\2{2,1}.?+|(b*)[^a]??)*?(?:a*(a){2,1}|(a|b)*?(a|b)(?<=a)++)[^a]?(?!b)|[ab](*?\\b))++' PatternError invalid group reference 2 at position 7
# expect: 205 '(a*((?P=n){0,})++(?P<n>c)++){1,2}' PatternError unknown group name 'n' at position 8
# expect: 206 '(?:(?>a|ab)*(?:(?P=n)(b*)++\\w{0,}++|ab?+(?<!b){2}(?(1)a|b)(?<=a){2,1}){1,2}|a{2})?+(a|b){2}\\B??(([^a]\\B*[ab]+?)(?:b(a)*+b??(a|b){0,}|ab++)){2,1}' PatternError unknown group name 'n' at position 19
# expect: 207 '(?:(?:[??(a?){0,}(?:a|ab)+?(?P<n>c)|.+){2,1}(?>a|ab)*|((a?)*+)*?)?(?:((?=a)?)(b*)?|(?:(?<=a)*|(?=a){2,1}a??)++)++(?<!b)+\\b?+' PatternError unterminated character set at position 6
# expect: 208 '(?=a)' 0 'baBabcBc' (((1, 1),), None) None [(1, 1), (3, 3)] b-aB-abcBc ['b', 'aB', 'abcBc']
# expect: 209 '(?<=a){0,}' 0 '\n' (((0, 0),), None) None [(0, 0), (1, 1)] -
# expect: - ['', '\n', '']
# expect: 210 '(?:[ab]{2,1}(?:c{2}${1,2}?|(a)*\\1){1,2}?|[^a]{0,}(\\b*?[^a]+){1,2})*?(?:.|[^a]{0,}(?<!b)(é*[^a]{1,2})*?)+' PatternError min repeat greater than max repeat at position 8
# expect: 211 '(?!b){2,1}^{0,}' PatternError min repeat greater than max repeat at position 6
# expect: 212 'b++' 0 'ba' (((0, 1),), None) None [(0, 1)] -a ['', 'a']
# expect: 213 '(?:a|ab)(((b*){1,2}?\\w){1,2}(b*)+?(?:(?(1)a|b)+?.??|(?<!b)++c)?b{1,2}?)' 8 'céac' None None [] céac ['céac']
# expect: 214 '(?:.|((?:b)*?)+(?P<n>c){2,1})' PatternError min repeat greater than max repeat at position 24
# expect: 215 '\\w*' 0 '\nccacbc' (((0, 0),), None) None [(0, 0), (1, 7), (7, 7)] -
# expect: -- ['', '\n', '', '']
# expect: 216 '[^a](((?<=a)(a|b)+?\\w{1,2}?(a|b)?)?+^(\\b{1,2}?)++(\\1??b)+?)??' PatternError nothing to repeat at position 40
# expect: 217 '(.++[ab])${2,1}' PatternError min repeat greater than max repeat at position 11
# expect: 218 '(?>a|ab){2,1}^{2}(?!b){1,2}?' PatternError min repeat greater than max repeat at position 9
# expect: 219 '(?:\\w{1,2}?$?+|[ab]?(?:((?<!b)|(?(1)a|b)+.*+.+?ab{1,2}?){2,1}((?:a|ab)*?(?P=n)(?!b))??((?<=a){1,2})*){2}' PatternError nothing to repeat at position 12
# expect: 220 '((b*)((?i:A)?+)+?)*?' 0 ' ba' (((0, 0), (-1, -1), (-1, -1), (-1, -1)), None) None [(0, 0), (1, 1), (1, 3), (3, 3)] - --- ['', None, None, None, ' ', None, None, None, '', 'ba', 'b', 'a', '', None, None, None, '']
# expect: 221 '{1,2}+(?:[ab]*?|(?:b){1,2}?(?<=a){0,}([ab]?+\\w?+(?=a)){1,2}[^a]{2,1})+?' PatternError nothing to repeat at position 0
# expect: 222 '(?<=a){2,1}(?:((a?)?+c+(?i:A)++)+?|(?<!b){2,1}(?:a|ab){2}(b*))*' PatternError min repeat greater than max repeat at position 7
# expect: 223 '(a?){1,2}' 8 'cabcb' (((0, 0), (0, 0)), 1) None [(0, 0), (1, 2), (2, 2), (3, 3), (4, 4), (5, 5)] -c--b-c-b- ['', '', 'c', '', '', '', 'b', '', 'c', '', 'b', '', '']
# expect: 224 'a+?(?<=a)(?>a|ab)+?(?<=a)??' 16 'BbA' None None [] BbA ['BbA']
# expect: 225 '(?:b)*(?P<n>c)*+((a?)+?(a|b)++)+' 16 'bAc' (((0, 1), (-1, -1), (0, 1), (0, 0), (0, 1)), 2) None [(0, 1)] -Ac ['', None, 'b', '', 'b', 'Ac']
# expect: 226 '(?=a){1,2}' 2 'b' None None [] b ['b']
# expect: 227 'a{2,1}' PatternError min repeat greater than max repeat at position 2
# expect: 228 '((\\B++(a|b)++(?P=n)?))?){1,2}?(a|b)?(?i:A)+(?<=a){2,1}' PatternError nothing to repeat at position 4
# expect: 229 '\\1*?(a)+?(?:(?<!b)|\\2((a?)++b{0,})+?\\w?(?:(?P=n)(a|b)*+(?<=a){1,2}c|a{0,}(a)(?=a)))*+[ab]{1,2}?' PatternError invalid group reference 1 at position 1
# expect: 230 '$' 2 'b' (((1, 1),), None) None [(1, 1)] b- ['b', '']
# expect: 231 '(a|b){2,1}\\1++((?<!b)?+){2}(?:a|ab)??' PatternError min repeat greater than max repeat at position 6
# expect: 232 '(?=a)((?:.|\\w*(b*)?+[^a](?:b))(.(?!b)(?=a)é+?)(b*)??(?P<n>c)?){1,2}' 0 'aBabba' None None [] aBabba ['aBabba']
# expect: 233 '((?:(?P=n){2}+?(a?)??|(b*)ab{1,2}(?:a|ab)+\\w)*+(?:\\1{2,1}a|{2,1}\\2{1,2}?(b*){1,2}?)*+(?:[ab]?(?>a|ab)\\2++|(?i:A)+?)++(ab?+\\B*?)?)??((?:\\1{0,}|(a)++$?+(?i:A)?)(?<=a)++(?=a)){1,2}?' PatternError unknown group name 'n' at position 8
# expect: 234 '(?=a)++' 2 '' None None []  ['']
# expect: 235 '(?:[^a]*+\\b{2}|a*+(?:^?+\\b{1,2}.{2}(?!b)|(?P=n)\\2*(?!b){0,})*+a({2}){1,2}?$+?' PatternError nothing to repeat at position 11
# expect: 236 '(?!b){1,2}?([^a]*+(?P<n>c)?+(ab*b.*))??' 0 ' c\nbbcA' (((0, 0), (-1, -1), (-1, -1), (-1, -1)), None) None [(0, 0), (1, 1), (2, 2), (5, 5), (6, 6), (7, 7)] - -c-
# expect: bb-c-A- ['', None, None, None, ' ', None, None, None, 'c', None, None, None, '\nbb', None, None, None, 'c', None, None, None, 'A', None, None, None, '']
# expect: 237 '((?:(?:b)\\2*?(b*)??|(a?)++\\1{1,2}?){0,}){2}((a{2,1}\\B?+){1,2}(?i:A)(?:(b*)+?(?<!b){2,1}|(a|b)*+é{2}(?:a|ab)+){2}(.?)++)?(?<!b)(?=a)' PatternError invalid group reference 2 at position 10
# expect: 238 '(\\w)??' 8 'ccbac' (((0, 0), (-1, -1)), None) None [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (3, 4), (4, 4), (4, 5), (5, 5)] ----------- ['', None, '', 'c', '', None, '', 'c', '', None, '', 'b', '', None, '', 'a', '', None, '', 'c', '', None, '']
# expect: 239 '(a)++[^a]?+((?!b){2}^++)\\1+?' PatternError nothing to repeat at position 21
# expect: 240 '((?:(?!b){1,2}?(?P<n>c)*+(?P<n>c)*?|\\b?)++${0,})*?ab{1,2}?' PatternError redefinition of group name 'n' as group 3; was group 2 at position 29
# expect: 241 '(?:(?:\\b|(?P=n)*+a(?P<n>c)?)(?:(a|b){1,2}(?(1)a|b)+?(?P=n)(?>a|ab)*+|[{1,2}[^a]{2,1}[^a]){1,2}?(?<!b)?+((?>a|ab){1,2}?c{0,}(?i:A)+?(?P<n>c)+?)|((a){2,1}(a){1,2}?(?=a)(?:a|ab)){2})' PatternError unknown group name 'n' at position 13
# expect: 242 '' 2 'cbbB' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)] -c-b-b-B- ['', 'c', 'b', 'b', 'B', '']
# expect: 243 '(?:(?:(a|b)*+|(a|b)++(a){2}(a|b)+?)*|A){0,}[{0,}(?:(|{2,1})\\2{2}|(?:b){2})\\1{1,2}' PatternError unterminated character set at position 43
# expect: 244 '(((a?))?(\\w{1,2}?\\B?+c??(?:a|ab)))[^a]*' PatternError nothing to repeat at position 19
# expect: 245 '(?i:A)((?:\\w|(?:b){1,2}?b*c++(?:a|ab)?+)){1,2}?' 16 'bBbbcc' None None [] bBbbcc ['bBbbcc']
# expect: 246 '((?P<n>c)((a){1,2}(?=a)?)((?<!b)?+[^a])\\b+)' PatternError nothing to repeat at position 41
# expect: 247 '((?:a|ab)*)?+((?P=n){2})+?({2}((?<=a)(?:b)+)??b)((?:(?:b)ab\\1+|^?+){1,2}abab+(?>a|ab))?+' PatternError unknown group name 'n' at position 18
# expect: 248 '){2,1}' PatternError unbalanced parenthesis at position 0
# expect: 249 '((?=a)+?)?+' 2 'cbbacccb' (((0, 0), (-1, -1)), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8)] -c-b-b-a-c-c-c-b- ['', None, 'c', None, 'b', None, 'b', '', 'a', None, 'c', None, 'c', None, 'c', None, 'b', None, '']
# expect: 250 '(?P=n)*+(?P<n>c)++' PatternError unknown group name 'n' at position 4
# expect: 251 '(?<!b)[^a]+?((a)+(?:$*?(?<=a)?+||?[^a]{2})*(?=a)?(?:{2}|\\1*é{1,2}?\\w??\\1*+){1,2}){1,2}?\\1*?' PatternError nothing to repeat at position 21
# expect: 252 '(?<=a)' 2 'bBba' (((4, 4),), None) None [(4, 4)] bBba- ['bBba', '']
# expect: 253 '((\\w*)?+b{1,2}?^?([ab]++\\1*?(a?)*{2,1}){2,1}){2}' PatternError nothing to repeat at position 16
# expect: 254 '((\\w{0,}[ab]){1,2}(?:\\w*(b*)?+|(a){2}ab*?(?P<n>c)??)*+(?=a)*?)*+' 0 'b' (((0, 1), (0, 1), (0, 1), (1, 1), (-1, -1), (-1, -1)), 1) (((0, 1), (0, 1), (0, 1), (1, 1), (-1, -1), (-1, -1)), 1) [(0, 1), (1, 1)] -- ['', 'b', 'b', '', None, None, '', None, None, None, None, None, '']
# expect: 255 '{1,2}*((?=a){1,2}{1,2}((?:a|ab){2}(?(1)a|b)??(?P=n){1,2}a+)+)(?:(?(1)a|b){1,2}?\\1??(?=a){1,2}?|(ab??(a?)(?:a|ab){2}\\B{0,})(?:(?P=n)?+(?=a)?[ab]{0,}|(?P=n){1,2}){1,2}){2,1}' PatternError nothing to repeat at position 0
# expect: 256 '(?:(?:(?=a){0,}\\b?+(a?){2}b+|(a?)*+$?(?(1)a|b)*?\\2?+)?+|(?:ab*+(?<!b)?+b+(?!b){2}|A{1,2}?b(a|b){1,2}?){2}(?:[^a]*|c+a?(?P<n>c)*(?P=n){2,1})+?){0,}(?(1)a|b)(?(1)a|b)' PatternError nothing to repeat at position 17
# expect: 257 '(a|b)(?P=n)*' PatternError unknown group name 'n' at position 9
# expect: 258 '(?:(?P=n){1,2}?|(\\1.*+)*+\\b{0,}\\b(?=a)*?)+?(?>a|ab){0,}' PatternError unknown group name 'n' at position 7
# expect: 259 '((?:(b*)*(a?)ab?+(?P=n)*+|(?>a|ab){1,2}(?:a|ab)+\\1{1,2}?(a?)*)(?:a|ab)*?^*+(a??(a?)*+(b*)+?)*+)*+(?<=a)?c+?' PatternError unknown group name 'n' at position 21
# expect: 260 '(a|b)*é{2}' 0 'cB' None None [] cB ['cB']
# expect: 261 '(?:b)*((|?+.{1,2}){1,2}(?<=a){2}$?+(?:\\w?|(a?)++(?:b)+?(?P<n>c){0,})??){0,}(?:b)(?:(?:(?<!b)+?(?>a|ab)[ab]|(?!b)*?(?<!b)){2}({1,2}[ab]+|(?>a|ab)[ab])??' PatternError nothing to repeat at position 9
# expect: 262 'ab{2}' 16 'c' None None [] c ['c']
# expect: 263 '(a){0,}' 0 'bbc' (((0, 0), (-1, -1)), None) None [(0, 0), (1, 1), (2, 2), (3, 3)] -b-b-c- ['', None, 'b', None, 'b', None, 'c', None, '']
# expect: 264 '($){2,1}' PatternError min repeat greater than max repeat at position 4
# expect: 265 '${0,}((?i:A)(?:(b*)(?:b)\\1*+(a|b)|[ab]{0,}(b*)??a+a?+){2}({1,2}){0,}|){1,2}?(b*){1,2}?(ab{2}(?<!b){2,1})??' PatternError nothing to repeat at position 1
# expect: 266 '^{2}(b*)*((?:c|b?ab(?!b)*+^+)??(?<=a)*?(?:a|ab)*?(?:a|ab)+?){2}(([ab]+[^a]*)??(?:aa?(?(1)a|b){2}(?:b){0,}|\\b{2}(b*))+?^*?)*+??(\\1*\\b?)+){1,2}' PatternError nothing to repeat at position 1
# expect: 267 '[ab]{1,2}' 2 '' None None []  ['']
# expect: 268 '(?>a|ab)(?:(?P=n)|((?P=n){1,2})??((?<=a)?+(?<!b)?\\w?+\\w*+){1,2}?)' PatternError unknown group name 'n' at position 15
# expect: 269 '(?:\\2+((?!b)\\w)[^a]*(?=a){0,}|(?:b)*?((a|b)*\\1+?\\1{2,1})*?^++)*+c{2,1}(a?)' PatternError invalid group reference 2 at position 4
# expect: 270 'c{1,2}?\\b({1,2}?' PatternError nothing to repeat at position 10
# expect: 271 '(?P<n>c)+?(([^a]??(a)(?>a|ab){0,}$)+?(b*)(\\2*)+?\\2??){2,1}((?:(a|b)++[ab]+\\1|c++(?P<n>c)(?:b))??(?<=a)*?)+(?:.(?:(?!b)*?\\2++|(?<=a)*?)??|((?<!b){1,2}?{1,2}++(a|b)*+a)+?(?:(?P<n>c)?(?!b)*+|(b*)){2,1}[+((?=a){1,2}?\\B{1,2}\\2{0,}){2})' PatternError cannot refer to an open group at position 42
# expect: 272 'ab?+' 0 '' None None []  ['']
# expect: 273 '(?>a|ab)(?:[^a]{0,}a{2}|((a?)+){0,})(?>a|ab){1,2}' 0 'cba ' None None [] cba  ['cba ']
# expect: 274 '(?:(?:.+(?P=n)|(?<=a)+)++\\w(?(1)a|b){1,2}[^a]{0,}|a{0,}c?+c++){0,}a??' PatternError unknown group name 'n' at position 12
# expect: 275 '(((?(1)a|b){0,}(?:b)+)?+(\\b(?<!b)+))+?(?:|++(?<!b)??|(b*)*+[^a]{2,1}){1,2}?' PatternError nothing to repeat at position 42
# expect: 276 'a{0,}((?>a|ab)?+[ab]{0,}(?i:A){1,2}?){0,}' 2 '\nBb' (((0, 0), (-1, -1)), None) None [(0, 0), (1, 1), (2, 2), (3, 3)] -
# expect: -B-b- ['', None, '\n', None, 'B', None, 'b', None, '']
# expect: 277 '(?P=n)((?>a|ab)?){1,2}?(((?=a)*+[^a]?+[ab]*?)*+)++' PatternError unknown group name 'n' at position 4
# expect: 278 '((b*)*+)*' 0 ' cbcA' (((0, 0), (0, 0), (0, 0)), 1) None [(0, 0), (1, 1), (2, 3), (3, 3), (4, 4), (5, 5)] - -c--c-A- ['', '', '', ' ', '', '', 'c', '', '', '', '', '', 'c', '', '', 'A', '', '', '']
# expect: 279 'a' 16 'cbAcéc' None None [] cbAcéc ['cbAcéc']
# expect: 280 '({2,1}(?:(?:(a?)++(?!b)(?<=a){2,1}$?|a+b[^a]+)(?:(?<=a)++(?:a|ab)*\\b|(?:a|ab)+?\\w){2,1}((?>a|ab)^{2}(?i:A)?+)?+)+?|(?=a){1,2}){2,1}[^a]*+' PatternError min repeat greater than max repeat at position 2
# expect: 281 'a?+' 0 '\nbbbac\n' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (5, 5), (6, 6), (7, 7)] -
# expect: -b-b-b--c-
# expect: - ['', '\n', 'b', 'b', 'b', '', 'c', '\n', '']
# expect: 282 'ab{1,2}' 16 'caa' None None [] caa ['caa']
# expect: 283 '(a{2,1}(?:+*[^a]{2}|(?P=n)*+a(?<=a)??(?<=a)*?)*?)\\w?' PatternError min repeat greater than max repeat at position 3
# expect: 284 '[ab]*+(?:(?:a|ab)*$??|(?:[ab]?^*+|(b*)++(a){1,2}(?:a|ab){2})*?(?=a)(a?)?+)' PatternError nothing to repeat at position 19
# expect: 285 '\\b*?^$?(?:(?:(?!b)*+(?:a|ab)|(?:a|ab)+\\b{1,2})(?:c{2,1}\\2{1,2}|${1,2}(?P<n>c){0,})+?(?=a)?a++|((?:b){0,}){2,1}(|{0,}\\w{2})*?(?:(?P<n>c)(?P=n)?+\\b|[^a]{1,2}A))?+' PatternError nothing to repeat at position 2
# expect: 286 '\\1{1,2}?\\w?' PatternError invalid group reference 1 at position 1
# expect: 287 '((a?)?+[ab]?)?+(((a?){1,2}?(?<!b)+?){0,}((?!b){2}[ab]++[^a]\\2{0,}))' 16 'b' None None [] b ['b']
# expect: 288 '(?:(b*)*?|ab(?:(?>a|ab)$?+(?!b)(?!b)*|\\2(a?)){2}(?>a|ab).)?+((a|b)(?:[ab]|c{2,1}(b*){1,2}?(?P<n>c)(?>a|ab){2,1})){0,}(?i:A){1,2}' PatternError nothing to repeat at position 24
# expect: 289 '(b*)' 0 '\n' (((0, 0), (0, 0)), 1) None [(0, 0), (1, 1)] -
# expect: - ['', '', '\n', '', '']
# expect: 290 '(?:a|ab)' 8 '' None None []  ['']
# expect: 291 '\\1+(?>a|ab)' PatternError invalid group reference 1 at position 1
# expect: 292 'ab*(?P<n>c)*+(?P=n){2,1}(?:*+(?P=n)*?|b+?){1,2}' PatternError min repeat greater than max repeat at position 20
# expect: 293 '(([^a]?[^a]+?b)*+[)*+' PatternError unterminated character set at position 17
# expect: 294 '(?:a?|(?:(a|b)?(b*)?+|(?i:A){1,2}[^a]??ab)?{1,2}?\\1?+){1,2}(?:(?(1)a|b)?(?!b)*?(?:^+?(?:a|ab).++|\\B*?)|(?(1)a|b)(?:é+?|a{0,})?+[^a](?:+?|a){1,2}?){2}' PatternError multiple repeat at position 43
# expect: 295 '(?<!b)+?(?:\\2*(?P=n){0,}\\2*?(ab??{0,}(?(1)a|b)?)|(a)*(?:b*|\\b{1,2}?)*(b+ab*\\w{1,2}?))+?(a?)*' PatternError invalid group reference 2 at position 12
# expect: 296 'c(?!b)*?^*?c*' PatternError nothing to repeat at position 9
# expect: 297 '((\\2++c){1,2}(?=a)*+)++(?P=n)+(?=a)' PatternError cannot refer to an open group at position 2
# expect: 298 '(?:c{2,1}((?:b)(?(1)a|b)?ab)?(c??(a?){1,2}?(?=a))*+(?!b){2,1}|.)(?=a)(?>a|ab)a' PatternError min repeat greater than max repeat at position 5
# expect: 299 '(?:(a?)?|(?:\\2+?|(?P=n).*+é)(?(1)a|b)*?(?=a)+){1,2}(?>a|ab){2,1}' PatternError invalid group reference 2 at position 13
# expect: 300 '(a|b)(?P<n>c)(?<=a)++(?:((?:b){1,2}?^{1,2}?)*|(.*+abca{2})c*?(?:a|ab))?' PatternError nothing to repeat at position 37
# expect: 301 '(?P=n)' PatternError unknown group name 'n' at position 4
# expect: 302 '((?:(a|b)|$*+^(?P=n)(?P=n)+?)+?b?a+?)?+(?:$(?>a|ab)+?\\b*((a)+[ab]*?a{1,2}?)|((?!b){0,}(a){1,2}?b{0,}){2,1}(?P<n>c){0,}(?<=a)?)++(a)*?(?:.*\\b+?(?=a){0,}(?:\\1?+(?i:A)?+|(?!b)+(?=a)+?(?<=a)*+){1,2}|(a?)(?:(?P=n)?+(?>a|ab)*+(?>a|ab)*+|(?!b)??(b*){1,2}?(a?)*)++(?:(?i:A){2}(?:b){0,}(?P=n){2,1}|(a?)??(b*){1,2}?)?+\\2{1,2}?){2}' PatternError nothing to repeat at position 11
# expect: 303 '{1,2}?+$*?(?:(?:b++|\\b+(?<=a)*?){1,2}?((a)a*$+(+)\\1??(?=a){2,1}|(b*)(?!b)*+)+?((?:[ab]*?|(?<=a)*+)?)?' PatternError nothing to repeat at position 0
# expect: 304 '(?:(?>a|ab)??(?<!b)*+(?=a){2,1}|(c\\2*?){2,1}(?:a|ab)*(?:ab(?:a|ab)++|(b*){1,2})(ab)+)?ab*?\\b{2,1}' PatternError min repeat greater than max repeat at position 27
# expect: 305 '\\b{0,}($(?:(?!b)c*?(?:b){2}(?<!b)?+|(?:b){1,2}(?P=n)?b*+)?(\\2{2,1}(?:b)+(?:b)*+)){1,2}(a|b){2}' PatternError nothing to repeat at position 2
# expect: 306 '(c{1,2}?)+(?>a|ab)?+a{2,1}' PatternError min repeat greater than max repeat at position 22
# expect: 307 '(?:\\b*+(b*)++(ab++(?<!b)+?)*+(?:(?<!b){1,2}?(a|b)*?(?:a|ab)+\\2++|c+(?!b)++(?P<n>c){0,}\\b+?)?+|(?(1)a|b)+(?<=a)(?:a|ab){2,1}){1,2}{1,2}?' PatternError nothing to repeat at position 5
# expect: 308 '((?!b)?(.*?)){1,2}(?:(?:(b*)++(a)(a|b)??(?P<n>c)*|$*?(?:b)*+\\2^)*(a)*(?:b)*(?:b){0,}|(?:a|ab){1,2}?(?:a|ab)?(?:ab?(?(1)a|b)+?|(b*)*+(?<!b))a){2}(?:((a?)*?\\b{2,1})++(?:b)|(?P<n>c){1,2}${2,1}^??([^a]++(?P=n)+ab?(a?){1,2}?){2})(?i:A)*?' PatternError nothing to repeat at position 51
# expect: 309 '((?=a)+?)??(a)*?(?P<n>c)' 0 'BBcc' (((2, 3), (-1, -1), (-1, -1), (2, 3)), 3) None [(2, 3), (3, 4)] BB-- ['BB', None, None, 'c', '', None, None, 'c', '']
# expect: 310 '|*((?:b)??(?i:A)++){1,2}((?:.|c+?b{1,2}?){1,2}(.*?\\1{2,1}c{2,1})*+*((?:a|ab)){2,1})(?P<n>c){1,2}?' PatternError nothing to repeat at position 1
# expect: 311 '(?=a)?+([ab](?:(?=a){2,1}\\1c{1,2}(?:a|ab)*|[^a]?+(?=a)?\\w)*?[^a]{1,2}\\w*+)(?P=n)++' PatternError min repeat greater than max repeat at position 21
# expect: 312 '(?:(?>a|ab){2,1}a{2}[^a]?(?:a|ab)??|(?:[^a]\\b(?:a|ab){0,}|(?>a|ab)*?(?:b){2}\\w+?)){2}((?:(?:a|ab){2,1}ab?+\\2?b?+|c{1,2}(?P<n>c)?\\b{1,2})((?!b)++(?>a|ab){1,2}?){2}(a)++[++)?c(?:(?(1)a|b)(?:^+?(?<!b)|(?(1)a|b)*+$(?i:A)++(a?))?+|(?<!b)*+(?P=n)((a?){2}a\\B??))' PatternError min repeat greater than max repeat at position 12
# expect: 313 '(?:(?:ab??|\\2(?i:A){0,}(?:a|ab)*+ab{2})+(?:(?:b){1,2}?(?P=n)|??(?i:A))++(A(a?)?)+?[ab]{1,2}?|A{1,2}?(?:(?P=n)+?(?=a){1,2}?|[^a]*?){1,2}(a?)?)+(a?){1,2}?((abab+?\\b?+$?+)){2,1}' PatternError invalid group reference 2 at position 12
# expect: 314 '$+(?<!b){2}(?:a|ab){0,}' PatternError nothing to repeat at position 1
# expect: 315 'b{0,}${2}(((?:b)(?:a|ab){2,1}[^a]*?)??(?:(?P=n).++|.*?(?<!b))++(?:(?<!b)(a){2}b*++?|(?P=n){1,2})?(?:.*?ab|(?P=n)*?(b*)+[^a])*+){2,1}' PatternError nothing to repeat at position 6
# expect: 316 '((?:\\w{0,}|\\2{1,2})*\\2??)*+(a)+?((?:b)?+)' PatternError invalid group reference 2 at position 12
# expect: 317 '\\1?((?:\\b???|(?(1)a|b)+?^(a)+?(a)*+){2}((a)?).(b*+$?+)?+)??(?<!b){1,2}?(?i:A)' PatternError invalid group reference 1 at position 1
# expect: 318 '\\2??(?:(?<=a)?+(?:$??|(?!b))?+(?:[^a]\\b*?c|(?(1)a|b)+(?i:A)+(?P=n)*(a|b)?)+|(?<=a)*+(?<!b)??(a|b)*?+){0,}(a|b)*?' PatternError invalid group reference 2 at position 1
# expect: 319 'b(a)?' 8 '' None None []  ['']
# expect: 320 '$+[^a]+?' PatternError nothing to repeat at position 1
# expect: 321 '^??' PatternError nothing to repeat at position 1
# expect: 322 '(((?!b)+..*){2,1})?+^++((a?){1,2}){2,1}' PatternError min repeat greater than max repeat at position 13
# expect: 323 'b{2,1}' PatternError min repeat greater than max repeat at position 2
# expect: 324 '\\2??(([{2,1})(?:b){0,}((?:b)+?(?:a|ab)*+$?+(?P=n))?)+a*?' PatternError invalid group reference 2 at position 1
# expect: 325 '(?<=a){2,1}((.+c*ab+?)*+)((b*)(?:(a|b)++(?=a)?+[ab]{2,1}$*|\\2?+^{1,2})?)*?(?:a?+|(c){2}(\\2?)(?:b)??)?' PatternError min repeat greater than max repeat at position 7
# expect: 326 '[ab]*+(*+(?:(?!b)?+[^a]+?|(b*)*?))++((?<=a)+(?:.*?|(?P<n>c){1,2}ab?+)++[ab]{2,1}(?>a|ab)*+)' PatternError nothing to repeat at position 7
# expect: 327 '(?=a)(b*)(?:(?:b){0,}(?:++(?:b){0,}|$(b*)*?é{2,1}ab)(?<!b)*?|(?:(?=a){2,1}^{2,1}(a)++|(?(1)a|b){2,1}[ab]c*+)(?i:A){2,1}(?!b){0,}((?>a|ab)*){1,2}?)++' PatternError nothing to repeat at position 24
# expect: 328 '(?(1)a|b)+(?!b){2}' PatternError invalid group reference 1 at position 3
# expect: 329 '((?i:A){0,}(?:\\1+?\\w|[ab]*?(?P=n)+?(?=a){1,2}?){1,2}?${2})((?:(?P<n>c){1,2}[ab]{2}|(?(1)a|b){2}){2}(?:(?<=a)+?(?i:A)(?>a|ab){0,}.{1,2}|[ab]{0,}[ab]{1,2}^?+(?<=a)))+?(a*?(.+?^)(?:a|ab)){2,1}(?:(?:(?=a).{2,1}|cb*?(a?)++)(?:|c.++)(A?^*+ab)(c{0,}{2}(a|b)(?P<n>c))|(?:(a)|(b*)){2}(a?){2,1}${2,1})*' PatternError cannot refer to an open group at position 14
# expect: 330 '(?:^++\\2c[^a]??|+?(c++(?i:A)??(?=a)?+)(?(1)a|b){2,1})?\\2{1,2}((?:$+?.?|(?:b){0,}(a){2,1})*((?P=n)++ab*(?i:A)+(?>a|ab)?+){2,1}\\2+$+)\\b' PatternError nothing to repeat at position 4
# expect: 331 '(?i:A)\\w{0,}(?:((?:a|ab)?+)*|(?:c+|a{2}|+)??(?:(?:b)|\\1{1,2}?(?P<n>c)(?>a|ab))*+)?+' PatternError nothing to repeat at position 40
# expect: 332 '((?:(b*)|(?!b){2}(?P=n)*){1,2}?){1,2}?(?:(^{2,1}(a?){2}a{0,}\\2{0,})(a){1,2}|ab{1,2}?(?=a)?){1,2}' PatternError unknown group name 'n' at position 21
# expect: 333 '()*(*(?>a|ab){2,1})?+[^a]*?(?:(?:b)*?(?P<n>c)(a?){2}(a)|(?<!b)(b*){1,2}(b*)+)*+)?+(?P<n>c)' PatternError nothing to repeat at position 4
# expect: 334 '(((?!b)*+\\2{0,}){2}[ab]{2}\\1*?a{1,2}?)(?:((?<=a)?+(?!b)(?!b))*+(?<=a){1,2}?(?!b)(?:b{0,}\\w?|\\b(a)a\\b)|(?(1)a|b)(?!b))(?P<n>c)??\\1' PatternError cannot refer to an open group at position 9
# expect: 335 '(b*)*?(b*){2}[ab]{1,2}?(??' PatternError unknown extension ?? at position 24
# expect: 336 '(?:((?>a|ab))|(?:(?<!b)?ab+?\\1+?(?:a|ab)*?|(?>a|ab)??(?<!b)\\b{2})*+)+?(?:(?:(?=a){1,2}.(?i:A){2,1}|(a*?(a?)?+(?:a|ab)+)*(a?)?+|((a){1,2}$(b*)){0,}(?!b)\\2)+(b*){1,2}?' PatternError nothing to repeat at position 61
# expect: 337 '(?(1)a|b){1,2}((a|b){1,2}?[ab]{2,1}){2,1}(?<=a)*(?:(\\2{1,2})?(a)*?(?:b)++|[^a]+(?:(?!b){1,2}(?>a|ab)^?{2}|(?=a)+(?<=a){2,1}(a?)^){2})?+' PatternError min repeat greater than max repeat at position 31
# expect: 338 '(a|b)+' 0 ' bc' (((1, 2), (1, 2)), 1) None [(1, 2)]  -c [' ', 'b', 'c']
# expect: 339 '[^a]+?\\B+?a{1,2}' PatternError nothing to repeat at position 8
# expect: 340 '(?:((?=a)(?i:A)(?:a|ab)*)+?(?=a)*?(?:(?:a|ab)?+\\w*+${1,2}?|(?>a|ab){2,1}\\b{2}(a)(?>a|ab)*?)?|[ab]?\\1$*\\w{1,2})*?b?' PatternError nothing to repeat at position 52
# expect: 341 '((^{1,2}?[(?P<n>c)??(?<=a)++){0,}(?=a)(?:(a?)?+\\B\\b++|(?:b)(a|b)*?)(a?)*)?+\\w{1,2}' PatternError nothing to repeat at position 3
# expect: 342 '(((?>a|ab){0,}a?+[ab]{2}\\1))??([ab](?:\\1{1,2}?c{2}\\b{0,}|(?P<n>c)+\\b{1,2})?(?:a|ab)((?i:A)??){0,})++(?:b)' PatternError cannot refer to an open group at position 24
# expect: 343 '(a?)*((?i:A)?)*+\\2{1,2}*' PatternError multiple repeat at position 23
# expect: 344 '(?:(c?(b*)?\\2{2})?(?:{1,2}(?P<n>c){2}|(?<=a)*?[^a]++){1,2}(?:(?:b){2,1}[|[ab]{2,1}{1,2}*+)*(?>a|ab)|(?:(?:a|ab){2}\\w*?(?(1)a|b){2}|(a?){1,2}(?!b){1,2}(a?)?+)+?(?>a|ab))?+(?:(b*)+\\1\\b?(?P<n>c){2,1}|(?:[^a](a)|ab))?(a){2}' PatternError nothing to repeat at position 21
# expect: 345 '(?P<n>c)++(?!b){2}\\w*+(?P<n>c){2}' PatternError redefinition of group name 'n' as group 2; was group 1 at position 26
# expect: 346 '(A*+\\b+[ab])' PatternError nothing to repeat at position 6
# expect: 347 '(a?)*+' 16 'bBabbc' (((0, 0), (0, 0)), 1) None [(0, 0), (1, 1), (2, 3), (3, 3), (4, 4), (5, 5), (6, 6)] -b-B--b-b-c- ['', '', 'b', '', 'B', '', '', '', 'b', '', 'b', '', 'c', '', '']
# expect: 348 '((?:a*c?+(?:a|ab)*é{2,1}|\\1(?(1)a|b)[+){0,}(?:b+[ab]++(?(1)a|b){2}(?<!b)*|(?(1)a|b)?+[ab]*.+?(a)*)*+(?:(?:a|ab)??\\1{0,}|(?>a|ab)?+(?i:A)?[^a]*+)+)*' PatternError min repeat greater than max repeat at position 20
# expect: 349 '(a)(a)' 2 'cc' None None [] cc ['cc']
# expect: 350 '((?:(?:b){0,}|\\b{0,}(?(1)a|b)*?)*+(?P=n)){1,2}((?:b)|)+?' PatternError nothing to repeat at position 16
# expect: 351 'a{2}' 16 'céébaccé' None None [] céébaccé ['céébaccé']
# expect: 352 '$+?ab{2}(((?P<n>c)*+(b*){1,2}){2}($?+){0,}(?P=n)*+(${2})){2,1}' PatternError nothing to repeat at position 1
# expect: 353 'é(\\1*?)(?=a)?+' PatternError cannot refer to an open group at position 2
# expect: 354 '(?<!b){0,}((a)*?)' 2 'c' (((0, 0), (0, 0), (-1, -1)), 1) None [(0, 0), (1, 1)] -c- ['', '', None, 'c', '', None, '']
# expect: 355 '.+' 0 'cabc\nab' (((0, 4),), None) None [(0, 4), (5, 7)] -
# expect: - ['', '\n', '']
# expect: 356 '(?!b)*' 8 'Acbbc' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5)] -A-c-b-b-c- ['', 'A', 'c', 'b', 'b', 'c', '']
# expect: 357 '\\w*+((?:ab??b*+.c|(?i:A){0,}(?<!b)*+)??(?P=n)*(?<=a))*?(?:a|ab)?+(?:((?P<n>c){2}^)++a{2}(?<=a)++(a)++|a{1,2}(\\w{1,2}(?P=n){2,1}(a?)*?ab?))?' PatternError unknown group name 'n' at position 43
# expect: 358 '(a)*[ab]?+(?:(?:(?=a)+|(?:b)(a?)*+[^a]{0,}(?>a|ab)+)++(?:(?:b)(?:b){1,2}?\\b+?|(?P<n>c)?a?)*+(?(1)a|b)+?|(?:(?<=a)*+|(?:b){2,1})+$.{2})*+' PatternError nothing to repeat at position 75
# expect: 359 '((?>a|ab)+?)++' 0 'éb ccbc' None None [] éb ccbc ['éb ccbc']
# expect: 360 '(((?i:A)++(a|b)\\1)+?(?!b){1,2}?)' PatternError cannot refer to an open group at position 15
# expect: 361 '((?:(a|b)*(?(1)a|b)?|\\b{2,1}(?>a|ab){2}){2}(?:a|ab)??(a|b)?)(a)' PatternError min repeat greater than max repeat at position 24
# expect: 362 '(((?:b))((?<=a){2,1})*+){1,2}?' PatternError min repeat greater than max repeat at position 16
# expect: 363 '(?:((b*)é(a|b)??(?>a|ab){1,2}?){1,2}{2}(?:[ab]{0,}\\b+?a{0,}a|(?=a)\\b{1,2})?+|\\1*+)??[^a]{0,}(?:(?<=a)[^a]{0,}((a|b)*){0,}|((b*){2}\\w+[ab]{0,}\\2)++(?i:A){0,}((b*)?(?=a)?){0,}((?:a|ab)??c){1,2}?)(a?)*+' PatternError multiple repeat at position 36
# expect: 364 '(a){1,2}(a|b){1,2}?(?>a|ab)++' 0 'a' None None [] a ['a']
# expect: 365 '((b*)(?=a){2,1}b?+(?P=n)*){1,2}\\1+?' PatternError min repeat greater than max repeat at position 11
# expect: 366 '(?=a)*' 16 'aAbcc' (((0, 0),), None) None [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5)] -a-A-b-c-c- ['', 'a', 'A', 'b', 'c', 'c', '']
# expect: 367 '(?=a)??(a?)*(?:(b{2}(?i:A){1,2}$)?\\b{2}|(?:[^a](?:b){1,2}?(a?)+|(?=a)*\\b{1,2}?(?>a|ab)(?<!b)){1,2}(?:(?=a)*?[^a]*?|.+(a)?){1,2}(?:(?(1)a|b){2}^(b*)?(a|b){0,}|[)*?(?!b)){2}' PatternError nothing to repeat at position 36
# expect: 368 '(a?){0,}b+?' 16 '' None None []  ['']
# expect: 369 '(a){2}' 16 ' ' None None []   [' ']
# expect: 370 '.*+' 8 '' (((0, 0),), None) (((0, 0),), None) [(0, 0)] - ['', '']
# expect: 371 '(?:a|ab)*' 0 'a aa' (((0, 1),), None) None [(0, 1), (1, 1), (2, 4), (4, 4)] -- -- ['', '', ' ', '', '']
# expect: 372 '((?>a|ab){2,1}(?:*?\\2(?<!b){2,1}|(?i:A)){2,1})*+{0,}(?:[^a]*?ab?+|.++){2}' PatternError min repeat greater than max repeat at position 10
# expect: 373 '(a|b)?' 0 'BaBaacc' (((0, 0), (-1, -1)), None) None [(0, 0), (1, 2), (2, 2), (3, 4), (4, 5), (5, 5), (6, 6), (7, 7)] -B--B---c-c- ['', None, 'B', 'a', '', None, 'B', 'a', '', 'a', '', None, 'c', None, 'c', None, '']
# expect: 374 'a' 0 'b' None None [] b ['b']
# expect: 375 '(\\2?(?:\\2.{2}[ab]{1,2}?[^a]+?|ab++)+(a)(?<!b)*?)+?a{1,2}' PatternError invalid group reference 2 at position 2
# expect: 376 '[ab]*+c{0,}(c){0,}(?:ab{2,1}\\w*(?:ab++.{2}|a++)(?(1)a|b)|(a?){1,2}?(?<!b)*c*+(a|b))*?' PatternError min repeat greater than max repeat at position 24
# expect: 377 'c{1,2}?(((?P=n)+?ab{2,1})*\\b*){2,1}([^a]*+(b*)((?(1)a|b)?+(?<!b)*)a?+)*(((a?)*?)?(?:(?:b)+(?!b)??a??(a){2}|ab(?!b){2,1}+(?P<n>c))??){0,}' PatternError unknown group name 'n' at position 13
# expect: 378 '(?:([^a]?+)?+|\\2*?(?:{1,2}*?(?<!b){2,1}[^a]*b*|(?i:A)?+$+?.)).{1,2}?' PatternError invalid group reference 2 at position 15
# expect: 379 '((?i:A)+(?i:A){2,1}*+(?P=n){2})' PatternError min repeat greater than max repeat at position 15
# expect: 380 '(?(1)a|b)?((?i:A){2}$*+(?:(?>a|ab)(a)*^{2,1}|ab(?>a|ab)?+(?i:A)\\1{2})?+(a?)*+)?+' PatternError nothing to repeat at position 21
# expect: 381 '\\1(?:(?:.{2}(?=a){2}|(?P=n)+?b)(?!b){2}((?:a|ab)+?*ab??){1,2}?({2,1}(a?)ab){1,2}|$+(?<!b){0,}(?)*+(?i:A){0,}' PatternError invalid group reference 1 at position 1
# expect: 382 '(ab+?(?:(?!b)*+(?>a|ab)?+(?P=n)+(?i:A)|(b*){1,2}?(?<!b))(?:|{2}(b*)++\\1{0,}|a*+b??)(.+?)??)((ab*+(?<=a)+)++((a){0,}abb{0,}[^a]{0,})*?ab??(^(?=a)+?[ab]+(a){2}))+?(?=a)$?+' PatternError unknown group name 'n' at position 29
# expect: 383 '^{0,}' PatternError nothing to repeat at position 1
# expect: 384 '(?:c*|(?:(?<!b)(a|b)?+(?!b){2,1}(?<!b)*+|(?P<n>c)\\w{0,}\\1+\\b*+)*)+(b*){2}' PatternError min repeat greater than max repeat at position 28
# expect: 385 '(?:(?i:A)??|(?i:A)+(a?)*(?P=n))?+\\w\\1' PatternError unknown group name 'n' at position 28
# expect: 386 '{2}${1,2}?' PatternError nothing to repeat at position 0
# expect: 387 '(?P=n)++(a?)' PatternError unknown group name 'n' at position 4
# expect: 388 '(?(1)a|b)*+(((?<=a)(a){2,1}(a)++[^a])?.+)*(?:(?!b){2,1}|)?+(?:(\\wc{0,})\\2??|(?:(a?)*?(?:b)?+|(a?)?+\\1+(a){1,2}?(?:b)*))' PatternError min repeat greater than max repeat at position 23
# expect: 389 '(?:a|ab){1,2}?' 0 '' None None []  ['']
# expect: 390 '(?<!b)??(a)*' 8 '' (((0, 0), (-1, -1)), None) (((0, 0), (-1, -1)), None) [(0, 0)] - ['', None, '']
# expect: 391 '(?:a|ab)?+({1,2}*?^?){2,1}c+?(?:\\2[^a]|(\\1+?\\b{2}(?<!b)*+(b*)){1,2}?(?i:A)++(?:\\b?|(?:a|ab)*(?:b)++${1,2}(?=a){1,2})(?:^|(a?){2})??)+' PatternError nothing to repeat at position 11
# expect: 392 '(|{0,}((?P<n>c)ab{1,2}?\\1(a|b)){1,2})*(?:(?:a?+(?<!b)??ab{1,2}|(?(1)a|b)*?a?ab??)(?:++|(?P<n>c)b?+(?i:A)*+)+?|$\\2?é*+(?i:A)*)??(?P<n>c)' PatternError nothing to repeat at position 2
# expect: 393 '(.+?c{1,2}?(?:(?i:A){1,2}?$[ab]{0,}(?:b){2,1}|(?P=n)*?)?+(?:b{2}.{2}(++|\\2))+(?P<n>c)++(?>a|ab)*?' PatternError min repeat greater than max repeat at position 41
# expect: 394 '[^a]{2}((?:.?+|[ab]*)+?)*?.?+' 0 '' None None []  ['']
# expect: 395 '\\2??' PatternError invalid group reference 2 at position 1
# expect: 396 'c*ab(?(1)a|b)+?' PatternError invalid group reference 1 at position 7
# expect: 397 '(a)?+((?>a|ab)*?((?=a){1,2}?(?<!b)++){1,2}?(?:c{2}^^(?:b){2,1}|.*)??c{2}){1,2}?\\w+\\1+' PatternError min repeat greater than max repeat at position 58
# expect: 398 '(?P=n)++(?P<n>c)++((b*)+?(a(?P=n)+?)((a)(?:a|ab)*+({1,2}){1,2}?\\b?+)?' PatternError unknown group name 'n' at position 4
# expect: 399 '(?:(?:[^a]{0,}|(?=a){2})*|b+?((a?){1,2}ab?)*+)?(?:(a+)(?<!b)|((?(1)a|b){2}\\w{1,2}?$?+){1,2}?(?:(?P<n>c){1,2}?(a?)*+[ab]??|(?P<n>c)?(?:b){0,})*+\\b?)(?<=a)*(?:(?:^{2,1}|\\b+){1,2}${2}A*?|(a){1,2}((a?)*+(a?)?(?P<n>c)*?)){0,}' PatternError nothing to repeat at position 83
