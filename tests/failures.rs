//! A lack of memory: ten small programs run once for each of their allocations, which fails. Each run ends in a `MemoryError`, or in
//! what the program makes of it; nothing is lost, and the heap's verifier is content.

use std::rc::Rc;

use glassheap::host::MemoryHost;
use glassheap::session::{Options, Outcome, Program, STACK_BYTES, Session};

/// Small programs that touch much of the machine.
const PROGRAMS: [(&str, &str); 10] = [
    (
        "lists",
        "a = []\nfor i in range(40):\n    a.append([i, str(i)])\nb = a[:]; a.extend(b); del a[3:7]; a.insert(2, None)\na = sorted(range(30), key=lambda x: -x)\nc = a * 3\n",
    ),
    (
        "dicts",
        "d = {}\nfor i in range(30):\n    d['k%d' % i] = {i: i}\nfor k, v in list(d.items()): d[v[int(k[1:])]] = k\nd.pop('k3'); e = dict(d); e.update(x=1); e |= {'y': 2}\n",
    ),
    (
        "classes",
        "class A:\n    x = 1\n    def __init__(self, n): self.n = n; self.m = [n]\n    def __add__(self, o): return A(self.n + o.n)\nclass B(A):\n    __slots__ = ('p', 'q')\n    @property\n    def r(self): return self.p\nb = B(3); b.p = A(1) + b; b.z = 3; b.__dict__['w'] = 4\nf = b.__add__; f(b); b.r; vars(b)\n",
    ),
    (
        "functions",
        "def f(a, b=[], *c, d=1, **e):\n    def g(): return a, b, c, d, e\n    return g\nf(1, 2, 3, d=4, e=5)()\nf(*[1, 2], **{'x': 1})()\ng = lambda *x: x\ng(*range(5))\n[f(i)() for i in range(3)]\n",
    ),
    (
        "exceptions",
        "def f(n):\n    try:\n        if n: f(n - 1)\n        raise ValueError(n)\n    except ValueError as error:\n        raise KeyError(n) from error\n    finally:\n        x = [n]\ntry: f(3)\nexcept KeyError as e: t = e.__traceback__; c = e.__context__; s = repr(e)\ntry: {}['x']\nexcept KeyError: pass\n",
    ),
    (
        "generators",
        "def g(n):\n    for i in range(n):\n        got = yield [i]\n    return n\ndef h():\n    return (yield from g(3))\nlist(h()); x = g(9); next(x); x.send(4); x.close()\nsum(i for i in range(9)); list(map(str, zip('ab', 'cd'))); {i: i for i in 'abc'}; {*'abc'}\n",
    ),
    (
        "texts",
        "s = 'x' * 30\nfor i in range(12): s = s + str(i) + f'{i:>5} {s[:3]!r}'\nt = s.upper().split('X'); u = ','.join(t).replace('1', 'one')\nb = s.encode(); b.hex(); '%s %r %5.2f' % (1, 's', 2.5); '{:,}'.format(10**20); str(2**200)\nbytearray(b).extend(b'more'); memoryview(b)[2:5].tolist()\n",
    ),
    (
        "cycles",
        "import gc, weakref\nclass N:\n    def __del__(self): self.seen = 1\ngone = []\nfor i in range(6):\n    n = N(); n.me = n; m = N(); m.you = n; n.you = m\n    r = weakref.ref(n, gone.append)\n    del n, m\ngc.collect(); gc.get_referrers(r); weakref.WeakSet([N])\n",
    ),
    (
        "numbers",
        "a = 3 ** 300; b = a // 7 ** 40; c = divmod(a, b); d = a * b - c[0]; e = float(b) / 3; f = complex(e, 2) * 2j\nfor i in range(10): d = d << 13 | i; e = e * 1.5\nint('9' * 50); hex(a); hash(a); round(e, 2); pow(3, 200, 7 ** 9); int.from_bytes(b'abc' * 9)\n",
    ),
    (
        "recovery",
        "made = []\ndone = 0\nfor i in range(20):\n    try:\n        made.append({'n': i, 's': str(i) * 3, 't': (i, [i])})\n    except MemoryError as error:\n        done += 1; last = str(error)\nassert done <= 1, done\nassert len(made) == 20 - done\nmatch made:\n    case [{'n': n}, *rest]: made = rest\nset(map(len, made))\n",
    ),
];

/// What a run came to.
struct Run {
    outcome: Outcome,
    has_failed: bool,
    err: String,
    problems: Vec<String>,
}

/// Runs a program whose `n`th allocation fails.
fn run(text: &str, n: u64) -> Run {
    let host = MemoryHost::default();
    let err = Rc::clone(&host.err);
    let options = Options {
        is_verified: true,
        ..Options::default()
    };
    let mut session = Session::new(Box::new(host), &options).expect("a session starts");
    let (outcome, has_failed) = session.run_short_of_memory(Program::Command(text), n);
    let finish = session.finish();
    Run {
        outcome,
        has_failed,
        err: String::from_utf8_lossy(&err.borrow()).into_owned(),
        problems: finish.problems,
    }
}

/// Every allocation of a program, one after the other.
fn sweep(name: &str, text: &str) -> u64 {
    for n in 1.. {
        let run = run(text, n);
        let said = format!("{name}, allocation {n}: {:?}\n{}", run.outcome, run.err);
        assert!(run.problems.is_empty(), "{said}{:#?}", run.problems);
        match run.outcome {
            Outcome::Done => {}
            Outcome::Raised => assert!(run.err.contains("MemoryError"), "{said}"),
            _ => panic!("{said}"),
        }
        if !run.has_failed {
            assert_eq!(run.outcome, Outcome::Done, "{said}");
            return n - 1;
        }
    }
    0
}

#[test]
fn every_allocation_may_fail() {
    let sweeps = PROGRAMS.map(|(name, text)| {
        std::thread::Builder::new()
            .stack_size(STACK_BYTES)
            .spawn(move || (name, sweep(name, text)))
            .expect("a thread starts")
    });
    let ended = sweeps.map(std::thread::JoinHandle::join);
    for (sweep, (name, _)) in ended.into_iter().zip(PROGRAMS) {
        let Ok((_, n)) = sweep else {
            panic!("{name}: see above for what a failure of an allocation did");
        };
        assert!(n > 30, "{name} has only {n} allocations");
    }
}
