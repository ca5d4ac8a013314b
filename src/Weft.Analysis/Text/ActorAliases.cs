// Which spellings name the same institution.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Merges the spellings of names by general rules.</summary>
/// <remarks>
/// Equal up to articles, prepositions and a year; long and short names of states by a list; an acronym defined in brackets or by the initials of one name; "UN" before a known acronym;
/// a shorter form with the same head word of one longer name; "the" and a head word alone for the last such name. Cost: near-linear.
/// </remarks>
internal static class ActorAliases
{
    private const int LongestName = 16; // words; longer runs of capitals are titles and get no short forms

    /// <summary>For each mention the number of its institution, in order of first mention; -1 for a head word that names none.</summary>
    public static ImmutableArray<int> Merge(ImmutableArray<NameMention> mentions, Lexicon lexicon)
    {
        var spellings = new Spellings(mentions);
        spellings.JoinStates(lexicon);
        spellings.JoinDefinedAcronyms();
        spellings.JoinInitials();
        spellings.JoinPrefixed([.. lexicon["actors.acronymPrefixes"]]);
        spellings.JoinShortForms();
        return spellings.Number();
    }

    private sealed class Spellings
    {
        private readonly ImmutableArray<NameMention> mentions;
        private readonly int[] spellingOf;
        private readonly List<NameMention> first = [];
        private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        private readonly List<int> parent = [];

        public Spellings(ImmutableArray<NameMention> mentions)
        {
            this.mentions = mentions;
            spellingOf = new int[mentions.Length];
            for (var i = 0; i < mentions.Length; i++) spellingOf[i] = SpellingOf(mentions[i]);
        }

        /// <summary>Long, short and former names of one state, as the list "actors.sameState" has them.</summary>
        public void JoinStates(Lexicon lexicon)
        {
            var left = lexicon.Words("actors.joints").Union(lexicon.Words("actors.listJoints"), StringComparer.Ordinal).Union(lexicon.Words("actors.articles"), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            foreach (var group in lexicon["actors.sameState"])
            {
                var known = group.Split('|').Select(n => string.Join(' ', Terms.Of(n, lexicon).Select(t => t.Word).Where(w => !left.Contains(w))))
                    .Where(byKey.ContainsKey).Select(k => byKey[k]).ToList();
                foreach (var other in known.Skip(1)) Join(known[0], other);
            }
        }

        public void JoinDefinedAcronyms()
        {
            foreach (var mention in mentions)
                if (mention.Defines is { } acronym && byKey.TryGetValue(AcronymKey(acronym), out var short_) && HoldsInOrder(Initials(mention.Words), Terms.Fold(acronym)))
                    Join(byKey[Key(mention)], short_);
        }

        public void JoinInitials()
        {
            var byInitials = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < first.Count; i++)
                if (first[i].Form == NameForm.Name && first[i].Words.Length > 1) Put(byInitials, Initials(first[i].Words), i);
            for (var i = 0; i < first.Count; i++)
                if (first[i].Form == NameForm.Acronym && byInitials.TryGetValue(first[i].Words[0], out var names) && Roots(names) is [var one]) Join(one, i);
        }

        public void JoinPrefixed(ImmutableArray<string> prefixes)
        {
            for (var i = 0; i < first.Count; i++)
            {
                if (first[i].Form != NameForm.Acronym) continue;
                foreach (var prefix in prefixes)
                    if (first[i].Words[0] is var word && word.Length > prefix.Length + 1 && word.StartsWith(prefix, StringComparison.Ordinal) && byKey.TryGetValue(AcronymKey(word[prefix.Length..]), out var bare))
                        Join(bare, i);
            }
        }

        public void JoinShortForms()
        {
            var byShortForm = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < first.Count; i++)
                if (first[i].Form == NameForm.Name && first[i].Words.Length is > 1 and <= LongestName)
                    foreach (var form in ShortForms(first[i])) Put(byShortForm, form, i);
            for (var i = 0; i < first.Count; i++)
                if (first[i].Form == NameForm.Name && first[i].Words.Length > 1 && byShortForm.TryGetValue(Key(first[i]), out var longer) && Roots(longer) is [var one]) Join(one, i);
        }

        /// <summary>Numbers the institutions; a head word alone goes to the last institution with that head before it.</summary>
        public ImmutableArray<int> Number()
        {
            var numbers = new Dictionary<int, int>();
            var lastWithHead = new Dictionary<string, int>(StringComparer.Ordinal);
            var result = ImmutableArray.CreateBuilder<int>(mentions.Length);
            for (var i = 0; i < mentions.Length; i++)
            {
                if (mentions[i].Form == NameForm.Name && mentions[i].Words.Length == 1)
                {
                    result.Add(lastWithHead.GetValueOrDefault(mentions[i].Head, -1));
                    continue;
                }

                var root = Root(spellingOf[i]);
                if (!numbers.TryGetValue(root, out var number)) numbers[root] = number = numbers.Count;
                if (mentions[i].Head.Length > 0) lastWithHead[mentions[i].Head] = number;
                result.Add(number);
            }

            return result.MoveToImmutable();
        }

        private int SpellingOf(NameMention mention)
        {
            var key = Key(mention);
            if (byKey.TryGetValue(key, out var known)) return known;
            byKey[key] = first.Count;
            parent.Add(first.Count);
            first.Add(mention);
            return first.Count - 1;
        }

        private static string Key(NameMention mention) =>
            mention.Form == NameForm.Acronym ? AcronymKey(mention.Words[0]) : string.Join(' ', mention.Words);

        private static string AcronymKey(string acronym) => "#" + Terms.Fold(acronym);

        private static string Initials(ImmutableArray<string> words) => string.Concat(words.Select(w => w[0]));

        private static bool HoldsInOrder(string text, string letters)
        {
            var at = 0;
            foreach (var letter in text)
                if (at < letters.Length && letter == letters[at]) at++;
            return at == letters.Length;
        }

        // Runs of the name's words that hold its head, and the name with some words before the head left out.
        private static IEnumerable<string> ShortForms(NameMention name)
        {
            var words = name.Words;
            var head = words.IndexOf(name.Head);
            if (head < 0) yield break;
            for (var from = 0; from <= head; from++)
                for (var past = head + 1; past <= words.Length; past++)
                    if (past - from > 1 && past - from < words.Length) yield return string.Join(' ', words[from..past]);
            for (var from = 1; from < head; from++)
                for (var past = from + 1; past <= head; past++)
                    yield return string.Join(' ', words[..from].AddRange(words[past..]));
        }

        private static void Put(Dictionary<string, List<int>> index, string key, int spelling)
        {
            if (!index.TryGetValue(key, out var list)) index[key] = list = [];
            list.Add(spelling);
        }

        private List<int> Roots(List<int> spellings) => [.. spellings.Select(Root).Distinct().Take(2)];

        private int Root(int spelling)
        {
            while (parent[spelling] != spelling) spelling = parent[spelling] = parent[parent[spelling]];
            return spelling;
        }

        private void Join(int a, int b)
        {
            var (x, y) = (Root(a), Root(b));
            parent[Math.Max(x, y)] = Math.Min(x, y);
        }
    }
}
