yc_test(tst_demo_people LABELS unit USES yc_domain)
yc_test(tst_shipped_rules LABELS unit USES yc_rules)
