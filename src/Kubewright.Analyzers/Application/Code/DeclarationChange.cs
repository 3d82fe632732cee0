using System.Collections.Immutable;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>
/// What may mean something else since declarations changed, told by names: code that does not name what changed, nor anything whose own
/// declaration names it, and so on, means what it meant.
/// </summary>
internal sealed class DeclarationChange
{
    /// <summary>Beyond that it is not worth the search.</summary>
    private const int MaximalNames = 500;

    /// <summary>Names that the compiler asks for where the code does not write them.</summary>
    private static readonly string[] Unwritten =
    [
        "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Dispose", "DisposeAsync", "GetAwaiter", "IsCompleted", "GetResult",
            "OnCompleted", "Deconstruct", "Add",
        "Count", "Length", "Slice", "Invoke", "Select", "SelectMany", "Where", "Join", "GroupJoin", "GroupBy", "OrderBy", "OrderByDescending", "ThenBy",
            "ThenByDescending", "Cast",
        "GetPinnableReference", "AppendLiteral", "AppendFormatted", "GetSubArray", "Create", "PrintMembers", "Main",
    ];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly bool _isOfAll;

    private DeclarationChange(ImmutableArray<CodeTree> from, ImmutableArray<CodeTree> to)
    {
        var (former, latter) = (Except(from, to), Except(to, from));
        _isOfAll = former.Aggregate(0ul, static (sum, tree) => sum + tree.FileDeclarations.Global) != latter.Aggregate(0ul,
            static (sum, tree) => sum + tree.FileDeclarations.Global);
        if (!_isOfAll)
        {
            Start(former, latter);
            _isOfAll = !Follow(to);
        }
    }

    public static DeclarationChange Between(ImmutableArray<CodeTree> from, ImmutableArray<CodeTree> to) => new(from, to);

    /// <summary>Whether code means what it meant.</summary>
    /// <param name="names">The names in it.</param>
    /// <param name="readTypes">The types all members of which were read.</param>
    public bool Spares(HashSet<string> names, IEnumerable<string> readTypes) =>
        !_isOfAll && !Meet(_names, names) && !readTypes.Any(type => _names.Contains(type) || _types.Contains(type));

    /// <summary>The trees of one compilation that have no like in another.</summary>
    private static List<CodeTree> Except(ImmutableArray<CodeTree> some, ImmutableArray<CodeTree> others)
    {
        // An edit leaves most where they are.
        var left = new List<CodeTree>();
        HashSet<CodeTree>? all = null;
        for (var i = 0; i < some.Length; i++)
        {
            if ((i >= others.Length || some[i] != others[i]) && !(all ??= [.. others]).Contains(some[i]))
            {
                left.Add(some[i]);
            }
        }

        return left;
    }

    /// <summary>Begins with what was declared before or is now, and not both.</summary>
    private void Start(List<CodeTree> former, List<CodeTree> latter)
    {
        var counts = new Dictionary<ulong, (Declaration Declaration, int Count)>();
        foreach (var (trees, by) in new[] { (former, -1), (latter, 1) })
        {
            foreach (var declaration in trees.SelectMany(static tree => tree.FileDeclarations.All))
            {
                counts[declaration.Hash] = (declaration, by + (counts.TryGetValue(declaration.Hash, out var known) ? known.Count : 0));
            }
        }

        foreach (var (declaration, count) in counts.Values)
        {
            if (count != 0)
            {
                Add(declaration);
            }
        }
    }

    private void Add(Declaration declaration)
    {
        foreach (var name in declaration.Names)
        {
            if (_names.Add(name) && name.EndsWith("Attribute", StringComparison.Ordinal))
            {
                _names.Add(name.Substring(0, name.Length - "Attribute".Length));
            }
        }

        _types.UnionWith(declaration.Types);
    }

    private static bool Meet(HashSet<string> some, HashSet<string> others) => some.Count < others.Count ? some.Any(others.Contains) : others.Any(some.Contains);

    /// <summary>Goes on to all declarations in which a name stands; false where that leads everywhere.</summary>
    private bool Follow(ImmutableArray<CodeTree> trees)
    {
        for (var before = -1; before != _names.Count;)
        {
            before = _names.Count;
            foreach (var tree in trees)
            {
                var declarations = tree.FileDeclarations;
                if (Meet(_names, declarations.GlobalMentions))
                {
                    return false;
                }

                var all = Meet(_names, declarations.UsingMentions);
                foreach (var declaration in all || Meet(_names, declarations.Mentions) ? declarations.All : [])
                {
                    if (all || declaration.Mentions.Any(_names.Contains))
                    {
                        Add(declaration);
                    }
                }
            }

            if (_names.Count > MaximalNames || _names.Overlaps(Unwritten))
            {
                return false;
            }
        }

        return true;
    }
}
