"""The share in a tail of the normal distribution goes in; the value that cuts it off comes out, the same everywhere."""

from math import log, sqrt

__all__ = ["significant", "upper"]

DIGITS = 12
CENTRE = 0.425
FAR = 5.0

# Wichura, M. J. (1988). Algorithm AS 241: the percentage points of the normal distribution. Applied Statistics 37(3),
# 477-484, doi:10.2307/2347330, function PPND16: numerator and denominator, the highest power first.
MIDDLE = (
    (
        *(2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457),
        *(13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
    ),
    (
        *(5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867),
        *(5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0),
    ),
)
TAIL = (
    (
        *(7.74545014278341407640e-4, 0.0227238449892691845833, 0.241780725177450611770, 1.27045825245236838258),
        *(3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
    ),
    (
        *(1.05075007164441684324e-9, 5.47593808499534494600e-4, 0.0151986665636164571966, 0.148103976427480074590),
        *(0.689767334985100004550, 1.67638483018380384940, 2.05319162663775882187, 1.0),
    ),
)
FAR_TAIL = (
    (
        *(2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.00124266094738807843860, 0.0265321895265761230930),
        *(0.296560571828504891230, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
    ),
    (
        *(2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4),
        *(0.0148753612908506148525, 0.136929880922735805310, 0.599832206555887937690, 1.0),
    ),
)


def upper(tail: float) -> float:
    """Give the value that a standard normal variable exceeds with the probability `tail`, above 0 and below 1.

    Rounded to 12 significant digits, since a logarithm's last bits differ between machines.

    >>> upper(0.025)
    1.95996398454
    >>> upper(0.8)
    -0.841621233573
    """
    centred = 0.5 - tail
    if abs(centred) <= CENTRE:
        return significant(centred * _quotient(MIDDLE, CENTRE * CENTRE - centred * centred))
    root = sqrt(-log(tail if centred > 0 else 1.0 - tail))
    size = _quotient(TAIL, root - 1.6) if root <= FAR else _quotient(FAR_TAIL, root - FAR)
    return significant(size if centred > 0 else -size)


def significant(value: float) -> float:
    """Give a number rounded to 12 significant digits.

    >>> significant(0.12345678901234567)
    0.123456789012
    """
    return float(f"{value:.{DIGITS}g}")


def _quotient(polynomials: tuple[tuple[float, ...], tuple[float, ...]], at: float) -> float:
    numerator, denominator = (_horner(each, at) for each in polynomials)
    return numerator / denominator


def _horner(coefficients: tuple[float, ...], at: float) -> float:
    value = 0.0
    for coefficient in coefficients:
        value = value * at + coefficient
    return value
