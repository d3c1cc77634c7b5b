yc_test(tst_json_logic LABELS unit USES yc_rules)
