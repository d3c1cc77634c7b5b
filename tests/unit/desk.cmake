add_library(yc_desk_rig STATIC desk_rig.cpp ${CMAKE_SOURCE_DIR}/tests/fakes/local_hub.cpp)
target_include_directories(yc_desk_rig PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_compile_definitions(yc_desk_rig PRIVATE YC_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(yc_desk_rig PUBLIC yc_flags Qt6::Core yc_synced_desk yc_store yc_hub)

foreach(name tst_desk_conflicts tst_desk_form tst_desk_intake tst_desk_prefill tst_desk_queue tst_desk_sign_in tst_desk_uploads)
  yc_test(${name} LABELS unit USES yc_desk_rig)
endforeach()

yc_test(tst_case_index LABELS unit USES yc_desk)
yc_test(tst_desk_hard_days LABELS faults SOURCES ${CMAKE_SOURCE_DIR}/tests/fakes/typed_case.cpp USES yc_desk_rig)
