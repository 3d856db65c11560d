#include <gmp.h>

// GMP's functions are macros for names with underscores, which Swift does not
// see. Here the ones that we call are functions under the names of its manual.

typedef __mpz_struct gmp_whole;
typedef __mpq_struct gmp_fraction;

#undef mpz_init
static inline void mpz_init(mpz_ptr a) { __gmpz_init(a); }
#undef mpz_clear
static inline void mpz_clear(mpz_ptr a) { __gmpz_clear(a); }
#undef mpz_set
static inline void mpz_set(mpz_ptr to, mpz_srcptr a) { __gmpz_set(to, a); }
#undef mpz_set_ui
static inline void mpz_set_ui(mpz_ptr to, unsigned long a) {
  __gmpz_set_ui(to, a);
}
#undef mpz_swap
static inline void mpz_swap(mpz_ptr a, mpz_ptr b) { __gmpz_swap(a, b); }
#undef mpz_add
static inline void mpz_add(mpz_ptr to, mpz_srcptr a, mpz_srcptr b) {
  __gmpz_add(to, a, b);
}
#undef mpz_sub
static inline void mpz_sub(mpz_ptr to, mpz_srcptr a, mpz_srcptr b) {
  __gmpz_sub(to, a, b);
}
#undef mpz_mul
static inline void mpz_mul(mpz_ptr to, mpz_srcptr a, mpz_srcptr b) {
  __gmpz_mul(to, a, b);
}
#undef mpz_mul_ui
static inline void mpz_mul_ui(mpz_ptr to, mpz_srcptr a, unsigned long b) {
  __gmpz_mul_ui(to, a, b);
}
#undef mpz_submul_ui
static inline void mpz_submul_ui(mpz_ptr to, mpz_srcptr a, unsigned long b) {
  __gmpz_submul_ui(to, a, b);
}
#undef mpz_ui_pow_ui
static inline void mpz_ui_pow_ui(
    mpz_ptr to, unsigned long base, unsigned long exponent) {
  __gmpz_ui_pow_ui(to, base, exponent);
}
#undef mpz_gcd_ui
static inline unsigned long mpz_gcd_ui(
    mpz_ptr to, mpz_srcptr a, unsigned long b) {
  return __gmpz_gcd_ui(to, a, b);
}
#undef mpz_divexact_ui
static inline void mpz_divexact_ui(mpz_ptr to, mpz_srcptr a, unsigned long b) {
  __gmpz_divexact_ui(to, a, b);
}
#undef mpz_fdiv_q
static inline void mpz_fdiv_q(mpz_ptr to, mpz_srcptr a, mpz_srcptr b) {
  __gmpz_fdiv_q(to, a, b);
}
#undef mpz_cdiv_q
static inline void mpz_cdiv_q(mpz_ptr to, mpz_srcptr a, mpz_srcptr b) {
  __gmpz_cdiv_q(to, a, b);
}
#undef mpz_cmp
static inline int mpz_cmp(mpz_srcptr a, mpz_srcptr b) {
  return __gmpz_cmp(a, b);
}
#undef mpz_sgn
static inline int mpz_sgn(mpz_srcptr a) {
  return a->_mp_size < 0 ? -1 : a->_mp_size > 0;
}
#undef mpz_get_d_2exp
static inline double mpz_get_d_2exp(long *exponent, mpz_srcptr a) {
  return __gmpz_get_d_2exp(exponent, a);
}
#undef mpz_sizeinbase
static inline size_t mpz_sizeinbase(mpz_srcptr a, int base) {
  return __gmpz_sizeinbase(a, base);
}
#undef mpz_get_str
static inline char *mpz_get_str(char *to, int base, mpz_srcptr a) {
  return __gmpz_get_str(to, base, a);
}

#undef mpq_init
static inline void mpq_init(mpq_ptr a) { __gmpq_init(a); }
#undef mpq_clear
static inline void mpq_clear(mpq_ptr a) { __gmpq_clear(a); }
#undef mpq_canonicalize
static inline void mpq_canonicalize(mpq_ptr a) { __gmpq_canonicalize(a); }
#undef mpq_set_si
static inline void mpq_set_si(mpq_ptr to, long a, unsigned long b) {
  __gmpq_set_si(to, a, b);
}
#undef mpq_set_str
static inline int mpq_set_str(mpq_ptr to, const char *digits, int base) {
  return __gmpq_set_str(to, digits, base);
}
#undef mpq_add
static inline void mpq_add(mpq_ptr to, mpq_srcptr a, mpq_srcptr b) {
  __gmpq_add(to, a, b);
}
#undef mpq_sub
static inline void mpq_sub(mpq_ptr to, mpq_srcptr a, mpq_srcptr b) {
  __gmpq_sub(to, a, b);
}
#undef mpq_mul
static inline void mpq_mul(mpq_ptr to, mpq_srcptr a, mpq_srcptr b) {
  __gmpq_mul(to, a, b);
}
#undef mpq_div
static inline void mpq_div(mpq_ptr to, mpq_srcptr a, mpq_srcptr b) {
  __gmpq_div(to, a, b);
}
#undef mpq_cmp
static inline int mpq_cmp(mpq_srcptr a, mpq_srcptr b) {
  return __gmpq_cmp(a, b);
}
#undef mpq_numref
static inline mpz_ptr mpq_numref(mpq_ptr a) { return &a->_mp_num; }
#undef mpq_denref
static inline mpz_ptr mpq_denref(mpq_ptr a) { return &a->_mp_den; }
