# Icons and translations, embedded. Every folder of ui/ has its own translations/<folder>_<language>.ts, so that two
# people never edit one file; they are released together into one .qm a language.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(yc_ui_base "yc_icons" PREFIX "/icons" BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${icons})

foreach(language zh_CN en)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*_${language}.ts)
  set(released ${CMAKE_CURRENT_BINARY_DIR}/yichuang_${language}.qm)
  add_custom_command(OUTPUT ${released} DEPENDS ${sources}
    COMMAND Qt6::lrelease -silent ${sources} -qm ${released} VERBATIM)
  list(APPEND translations ${released})
endforeach()
qt_add_resources(yc_ui_base "yc_translations" PREFIX "/i18n" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${translations})
