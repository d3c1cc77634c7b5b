yc_test(tst_rank LABELS unit USES yc_dispatch)
yc_test(tst_rank_properties LABELS unit USES yc_dispatch rapidcheck)
yc_test(tst_erlang LABELS unit USES yc_dispatch)
yc_test(tst_statistics LABELS unit USES yc_dispatch)
