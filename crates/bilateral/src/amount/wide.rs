//! Whole numbers of 192 bits: sums, products and quotients of coefficients before they are cut to size.

/// The most digits that are put on or taken off at once: ten to it fits a limb.
pub(super) const CHUNK: u32 = 9;

/// Limbs of 32 bits, most significant first. What two of them make fits 64 bits, the most WebAssembly
/// multiplies and divides in one instruction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wide([u32; 6]);

impl Wide {
    /// The product of two numbers below 2⁹⁶.
    pub(super) fn product(a: u128, b: u128) -> Self {
        let Self([_, _, _, limbs @ ..]) = Self::from(b);
        limbs.into_iter().fold(Self::from(0), |Self([_, sum @ ..]), limb| {
            let [a1, a2, a3, a4, a5] = sum;
            Self([a1, a2, a3, a4, a5, 0]).plus(Self::from(a).times(limb, 0))
        })
    }

    /// So many times the number, and something more.
    pub(super) fn times(mut self, factor: u32, more: u32) -> Self {
        let mut carry = more;
        for limb in self.0.iter_mut().rev() {
            (carry, *limb) = halves(u64::from(*limb) * u64::from(factor) + u64::from(carry));
        }
        self
    }

    /// With so many zeros behind it.
    pub(super) fn shifted(mut self, mut digits: u32) -> Self {
        while digits > 0 {
            let some = digits.min(CHUNK);
            self = self.times(10_u32.pow(some), 0);
            digits -= some;
        }
        self
    }

    pub(super) fn plus(mut self, other: Self) -> Self {
        let mut carry = 0;
        for (limb, more) in self.0.iter_mut().zip(other.0).rev() {
            (carry, *limb) = halves(u64::from(*limb) + u64::from(more) + u64::from(carry));
        }
        self
    }

    /// The difference, or `None` if `other` is larger.
    pub(super) fn minus(mut self, other: Self) -> Option<Self> {
        let mut borrow = false;
        for (limb, less) in self.0.iter_mut().zip(other.0).rev() {
            let (once, first) = limb.overflowing_sub(less);
            let (twice, second) = once.overflowing_sub(u32::from(borrow));
            *limb = twice;
            borrow = first || second;
        }
        (!borrow).then_some(self)
    }

    /// Without its last digits, and whether one of them was not zero.
    pub(super) fn cut(mut self, mut digits: u32) -> (Self, bool) {
        let mut lost = false;
        while digits > 0 {
            let some = digits.min(CHUNK);
            let divisor = u64::from(10_u32.pow(some));
            let mut rest = 0;
            for limb in &mut self.0 {
                // Most numbers are short: their first limbs are zero.
                if rest == 0 && *limb == 0 {
                    continue;
                }
                let value = (rest << 32) | u64::from(*limb);
                (_, *limb) = halves(value / divisor);
                rest = value % divisor;
            }
            lost |= rest > 0;
            digits -= some;
        }
        (self, lost)
    }

    /// How many bits it takes to write it; none for zero.
    pub(super) fn bits(self) -> u32 {
        let longer =
            |bits, limb: u32| if bits > 0 { bits + u32::BITS } else { u32::BITS - limb.leading_zeros() };
        self.0.into_iter().fold(0, longer)
    }

    /// The number, if it is below 2⁹⁶.
    pub(super) fn small(self) -> Option<u128> {
        let Self([0, 0, 0, high, middle, low]) = self else { return None };
        Some((u128::from(high) << 64) | (u128::from(middle) << 32) | u128::from(low))
    }
}

impl From<u128> for Wide {
    #[expect(clippy::cast_possible_truncation, reason = "each limb is taken on its own")]
    fn from(value: u128) -> Self {
        let limb = |place: u32| (value >> place) as u32;
        Self([0, 0, limb(96), limb(64), limb(32), limb(0)])
    }
}

#[expect(clippy::cast_possible_truncation, reason = "each half is taken on its own")]
fn halves(value: u64) -> (u32, u32) {
    ((value >> 32) as u32, value as u32)
}
