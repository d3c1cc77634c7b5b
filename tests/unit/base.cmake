yc_test(tst_value LABELS unit USES yc_base)
yc_test(tst_text LABELS unit USES yc_base)
yc_test(tst_files LABELS unit USES yc_base)
yc_test(tst_executor LABELS unit USES yc_base)
