using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>A node of a YAML (or JSON) document. Aliases are resolved: the aliased node itself is in their place.</summary>
public abstract class YamlNode
{
    protected YamlNode(SourceSpan span, string? tag)
    {
        Span = span;
        Tag = tag;
    }

    /// <summary>Where the node is written, without its anchor and tag. A missing value has an empty span.</summary>
    public SourceSpan Span { get; }

    /// <summary>The explicit tag as written in full form (<c>tag:yaml.org,2002:str</c>); null where none is written.</summary>
    public string? Tag { get; }

    /// <summary>The scalars in it, itself among them: keys and values, in the order in which they are written.</summary>
    public IEnumerable<YamlScalar> Scalars() => this switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(static item => item.Scalars()),
        YamlMapping mapping => mapping.Entries.SelectMany(static entry => entry.Value.Scalars().Prepend(entry.Key)),
        _ => [],
    };
}
