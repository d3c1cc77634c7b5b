yc_test(tst_sync_plan LABELS unit USES yc_sync)
yc_test(tst_sync_batch LABELS unit USES yc_sync)
yc_test(tst_upload_plan LABELS unit USES yc_sync)
