"""Which files a command line means: as given, walked, ignored, excluded, globbed; each once and sorted."""

import os

import pytest

from newslint.files import collect


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A function that makes files (name: content or a list of names) in an empty current folder."""

    def make(*names, **contents):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(contents.get(name, ""))

    monkeypatch.chdir(tmp_path)
    return make


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def test_files_are_taken_whatever_their_suffix_and_sorted(tree):
    tree("b.txt", "a.wire", ".hidden.txt")
    assert collect(["b.txt", "a.wire", ".hidden.txt", "b.txt", "./b.txt"]) == (["./b.txt", ".hidden.txt", "a.wire"], [])


def test_a_missing_file_is_left_for_its_reader(tree):
    assert collect(["none.txt", "-"]) == (["-", "none.txt"], [])


def test_folders_are_walked_for_known_suffixes(tree):
    tree("news/b.md", "news/a.txt", "news/x.py", "news/sub/c.TXT", "news/.hidden/d.txt", "news/.e.txt")
    assert collect(["news"]) == (["news/a.txt", "news/b.md", "news/sub/c.TXT"], [])
    assert collect(["news/"])[0] == collect(["news"])[0]
    assert collect(["news", "news/a.txt", "news/sub"])[0] == ["news/a.txt", "news/b.md", "news/sub/c.TXT"]


def test_a_path_shows_the_folder_as_given_and_the_rest(tree, tmp_path):
    tree("news/a.txt")
    assert collect(["."])[0] == ["./news/a.txt"]
    assert collect(["../" + tmp_path.name])[0] == [f"../{tmp_path.name}/news/a.txt"]
    assert collect([str(tmp_path)])[0] == [f"{tmp_path}/news/a.txt"]


def test_a_folder_without_copy_is_a_problem(tree):
    tree("code/x.py", "news/a.txt")
    os.mkdir("empty")
    found, problems = collect(["code", "news", "empty"])
    assert found == ["news/a.txt"]
    assert [path for path, _ in problems] == ["code", "empty"]
    assert "no copy in this folder (looked for .txt" in problems[0][1]


def test_globs_are_expanded_when_the_shell_did_not(tree):
    tree("news/a.txt", "news/sub/b.txt", "[draft].txt")
    assert collect(["news/*.txt"])[0] == ["news/a.txt"]
    assert collect(["news/**/*.txt"])[0] == ["news/a.txt", "news/sub/b.txt"]
    assert collect(["[draft].txt"])[0] == ["[draft].txt"]
    assert collect(["*.wire"]) == ([], [("*.wire", "no file matches this pattern")])


def test_gitignore_files_are_honoured_where_they_stand(tree):
    tree("a.txt", "b.txt", "drafts/c.txt", "news/d.txt", "news/keep/b.txt", "news/old/e.txt")
    write(".gitignore", "b.txt\n/drafts/\n# comment\n")
    write("news/.gitignore", "!b.txt\nold\n")
    assert collect(["."])[0] == ["./a.txt", "./news/d.txt", "./news/keep/b.txt"]


def test_gitignore_above_the_folder_counts_inside_a_repository_only(tree):
    tree("repo/news/a.txt", "repo/news/b.txt")
    write("repo/.gitignore", "news/b.txt\n")
    assert collect(["repo/news"])[0] == ["repo/news/a.txt", "repo/news/b.txt"]
    os.mkdir("repo/.git")
    assert collect(["repo/news"])[0] == ["repo/news/a.txt"]


def test_a_file_named_on_the_command_line_is_never_ignored(tree):
    tree("a.txt")
    write(".gitignore", "*.txt\n")
    assert collect(["a.txt"], exclude=lambda path: True)[0] == ["a.txt"]


def test_excluded_folders_are_not_entered(tree):
    tree("news/a.txt", "news/old/b.txt")
    asked = []

    def exclude(path):
        asked.append(path)
        return path == "news/old/"

    assert collect(["news"], exclude)[0] == ["news/a.txt"]
    assert asked == ["news/old/", "news/a.txt"]


def test_links_in_a_circle_end_and_a_file_comes_once(tree):
    tree("news/a.txt")
    try:
        os.symlink(os.path.abspath("news"), "news/again")
        os.symlink("a.txt", "news/b.txt")
    except OSError:
        pytest.skip("no symbolic links here")
    assert collect(["news"])[0] == ["news/a.txt"]


def test_a_folder_that_may_not_be_read_is_told_once(tree, monkeypatch):
    tree("shut/a.txt")

    def refuse(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert collect(["shut"]) == ([], [("shut", "permission denied")])
