yc_test(tst_local_store LABELS unit USES yc_store)
yc_test(tst_black_box LABELS unit USES yc_store)
yc_test(tst_hub_storage LABELS unit USES yc_store)
