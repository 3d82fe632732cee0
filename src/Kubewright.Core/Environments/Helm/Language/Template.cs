using Kubewright.Core.Environments.Helm.Language.Syntax;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A template: a file, or what <c>define</c> and <c>block</c> name.</summary>
internal sealed class Template(string name, ListNode body)
{
    public string Name { get; } = name;

    public ListNode Body { get; } = body;

    /// <summary>Whether it holds nothing but white space, so that it replaces no other of its name.</summary>
    public bool IsEmpty { get; } = body.Nodes.TrueForAll(node => node is TextNode text && text.Content.Value.All(c => Go.GoText.IsSpace(c)));
}
