using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>Something wrong with a manifest.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Severity">How loud this finding is.</param>
/// <param name="Span">Where the mistake is written, in the file of the object it is about.</param>
/// <param name="Message">One line without a full stop at its end: the object, what was expected, what was found, the nearest candidate.</param>
/// <param name="Resource">The object it is about; null where it is about the text.</param>
public sealed record Finding(RuleDescriptor Rule, Severity Severity, SourceSpan Span, string Message, Resource? Resource = null)
{
    public string Id => Rule.Id;

    /// <summary>The other sides of it, each with a short sentence of its own.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The environments that show it, by the names that its message gives them; empty where it is about a file as it is written.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>The edits that fix it, in one file, and whether they guess; null where nothing is near enough to be meant.</summary>
    public Fix? Fix { get; init; }
}
