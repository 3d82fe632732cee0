using System.Text;

namespace Kubewright.Core.Environments.Helm.Language.Syntax;

/// <summary>A node of a template.</summary>
/// <param name="source">The text that it is in.</param>
/// <param name="position">Where errors about it point, which for Go is not always where it begins.</param>
internal abstract class TemplateNode(TemplateSource source, int position)
{
    public TemplateSource Source { get; } = source;

    public int Position { get; } = position;

    /// <summary>Writes the node as Go's messages quote it.</summary>
    public abstract void Write(StringBuilder text);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }
}
