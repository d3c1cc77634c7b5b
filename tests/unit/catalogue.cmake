yc_test(tst_catalogue_load LABELS unit USES yc_catalogue)
yc_test(tst_catalogue_derive LABELS unit USES yc_catalogue)
yc_test(tst_catalogue_fields LABELS unit USES yc_catalogue)
yc_test(tst_shipped_catalogue LABELS unit USES yc_catalogue)
