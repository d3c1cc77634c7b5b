find_package(rapidcheck REQUIRED)

yc_test(tst_search_pinyin LABELS unit USES yc_search)
yc_test(tst_search_index LABELS unit USES yc_search)
yc_test(tst_search_property LABELS unit USES yc_search rapidcheck)
