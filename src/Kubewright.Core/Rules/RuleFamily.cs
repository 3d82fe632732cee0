using System.Collections.Immutable;

namespace Kubewright.Core.Rules;

/// <summary>Ids of rules as people write them.</summary>
public static class RuleFamily
{
    /// <summary>
    /// The ids that an id or a family such as <c>KW2xxx</c> or <c>KW52xx</c> stands for, in any case of letters; empty where it stands for none.
    /// </summary>
    public static ImmutableArray<string> Expand(string written)
    {
        var start = written.TrimEnd('x', 'X');
        return
        [
            .. RuleCatalog.Descriptors
                .Select(rule => rule.Id)
                .Where(id => id.Length == written.Length && start.Length > 2 && id.StartsWith(start, StringComparison.OrdinalIgnoreCase)),
        ];
    }
}
