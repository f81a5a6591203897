use super::long_words;

#[test]
fn the_count_arrives() {
    let words = ["thread", "is", "spawned", "naïveté", "words"].map(String::from);
    assert_eq!(long_words(words.to_vec()), 3);
}

#[test]
fn no_words_are_no_long_words() {
    assert_eq!(long_words(Vec::new()), 0);
}
