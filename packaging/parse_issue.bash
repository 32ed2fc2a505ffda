# Completion of parse_issue for bash: formats are asked of the program itself.
_parse_issue() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=
    case $before in
    --from) words="auto $(parse_issue --formats 2>/dev/null | awk '/ read /{print $1}')" ;;
    --to) words=$(parse_issue --formats 2>/dev/null | awk '/ write /{print $1}') ;;
    --fail-on) words="error warning info" ;;
    --lang) words="en zh" ;;
    --writing-mode) words="horizontal vertical" ;;
    --rows) words="paragraphs records" ;;
    *)
        if [[ $word == -* ]]; then
            words=$(parse_issue --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return
        fi
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o filenames -F _parse_issue parse_issue
