using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>
/// What is read from the C# of a compilation, member by member. Candidates are found once for each tree by their syntax; what they mean is asked
/// again only of members whose text is new, or where a declaration anywhere has changed.
/// </summary>
/// <param name="find">Finds in a tree what may say something; null where nothing does.</param>
/// <param name="read">Reads what a member of it says; null where it says nothing after all.</param>
internal sealed class CodeCache<TSyntax, TFacts>(
    Func<SyntaxTree, TSyntax?> find,
    Func<TSyntax, CodeMember, SemanticModel, CancellationToken, TFacts?> read)
    where TSyntax : class, ICodeSyntax<TSyntax>
    where TFacts : class, ICodeFacts<TFacts>
{
    private readonly ConditionalWeakTable<SyntaxTree, Entry> _entries = new();
    private readonly ConditionalWeakTable<SyntaxTree, Entry>.CreateValueCallback _find = tree => new Entry(tree, find(tree));

    /// <summary>The last version of each file that may say something, for as long as anybody holds it.</summary>
    private readonly ConcurrentDictionary<string, WeakReference<Entry>> _latest = new(StringComparer.Ordinal);

    /// <summary>What the files say, those that may say something, in the order of the trees. A file that was not read again is the same object.</summary>
    public ImmutableArray<FileFacts<TSyntax, TFacts>> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<FileFacts<TSyntax, TFacts>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var entry = _entries.GetValue(tree, _find);
                if (entry.Syntax is { } syntax)
                {
                    all.Add(Read(entry, syntax, compilation, cancellationToken));
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // What the other files say is not the whole: the facts of the application are unknown, and the finding is at this file.
                throw new UnreadableCodeException(tree, exception);
            }
        }

        return all.ToImmutable();
    }

    private FileFacts<TSyntax, TFacts> Read(Entry entry, TSyntax syntax, Compilation compilation, CancellationToken cancellationToken)
    {
        var stamp = DeclarationStamp.Of(compilation);
        if (entry.Meaning is { } meaning && IsValid(entry, meaning, stamp))
        {
            entry.Meaning = meaning.Stamp == stamp ? meaning : meaning with { Stamp = stamp };
            return meaning.File;
        }

        var former = FormerOf(entry, syntax, stamp);
        var members = CodeTree.Of(entry.Tree).Members;
        var facts = ImmutableArray.CreateBuilder<TFacts?>(members.Length);
#pragma warning disable RS1030 // Manifests are linked with the code of all files, so all trees are read when the first is asked for.
        var model = compilation.GetSemanticModel(entry.Tree);
#pragma warning restore RS1030
        for (var i = 0; i < members.Length; i++)
        {
            facts.Add(former is not null && IsMoved(former, entry, i, out var moved) ? moved : read(syntax, members[i], model, cancellationToken));
        }

        var file = new FileFacts<TSyntax, TFacts>(syntax, [.. facts.OfType<TFacts>()]);
        entry.Meaning = new Meaning(stamp, facts.MoveToImmutable(), file);
        _latest[entry.Tree.FilePath] = new WeakReference<Entry>(entry);
        return file;
    }

    /// <summary>The last version of a file, where its members meant what they mean now as far as their text is the same; null for none.</summary>
    private Entry? FormerOf(Entry entry, TSyntax syntax, DeclarationStamp stamp) =>
        _latest.TryGetValue(entry.Tree.FilePath, out var latest) && latest.TryGetTarget(out var former)
            && former is { Syntax: { } formerSyntax, Meaning: { } meaning }
            && syntax.ReadsMembersLike(formerSyntax)
            && IsValid(entry, meaning, stamp)
            && CodeMove.IsPossible(CodeTree.Of(former.Tree), CodeTree.Of(entry.Tree))
                ? former
                : null;

    private static bool IsValid(Entry entry, Meaning meaning, DeclarationStamp stamp) =>
        stamp.Spares(meaning.Stamp, CodeTree.Of(entry.Tree), meaning.File.Members.SelectMany(static member => member.ReadTypes));

    /// <summary>Whether a member says what it said in another version of the file, at places that are known.</summary>
    private static bool IsMoved(Entry former, Entry entry, int member, out TFacts? moved)
    {
        var move = new CodeMove(CodeTree.Of(former.Tree), CodeTree.Of(entry.Tree));
        moved = null;
        if (move.LeftAlone(member))
        {
            moved = former.Meaning!.OfMembers[member]?.Move(move);
            return move.IsComplete;
        }

        return false;
    }

    private sealed class Entry(SyntaxTree tree, TSyntax? syntax)
    {
        private volatile Meaning? _meaning;

        public SyntaxTree Tree => tree;

        public TSyntax? Syntax => syntax;

        public Meaning? Meaning
        {
            get => _meaning;
            set => _meaning = value;
        }
    }

    private sealed record Meaning(DeclarationStamp Stamp, ImmutableArray<TFacts?> OfMembers, FileFacts<TSyntax, TFacts> File);
}
