yc_test(tst_endpoint LABELS unit USES yc_central)
yc_test(tst_breaker LABELS unit USES yc_central)
yc_test(tst_body_digest LABELS unit USES yc_central)
