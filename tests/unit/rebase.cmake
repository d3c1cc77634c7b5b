yc_test(tst_rebase LABELS unit USES yc_domain)
