"""The code of a language goes in; what its speakers call it comes out, and whether it is the language of the site."""

__all__ = ["is_english", "name_of"]

NAMES = {
    "ar": "العربية",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fi": "Suomi",
    "fr": "Français",
    "he": "עברית",
    "hu": "Magyar",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sv": "Svenska",
    "tr": "Türkçe",
    "uk": "Українська",
    "zh": "中文",
}


def name_of(language: str) -> str:
    """Give what speakers call a language, a country or a script in brackets; of one that is not listed, its code."""
    main, _, more = language.partition("-")
    name = NAMES.get(main, main)
    return f"{name} ({more})" if more else name


def is_english(language: str) -> bool:
    """Tell whether a text in this language needs no mark of its own in pages whose words are English."""
    return language.partition("-")[0] == "en"
