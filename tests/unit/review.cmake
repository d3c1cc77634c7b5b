yc_test(tst_review LABELS unit USES yc_review)
