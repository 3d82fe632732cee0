using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright.Core.Yaml;

/// <content>Anchors, and the aliases that repeat what they are at.</content>
internal sealed partial class NodeBuilder
{
    private Dictionary<string, Anchored>? _anchors;
    private long _aliasedNodes;

    private void AddAlias(AnchorAlias alias)
    {
        if (_anchors is null || !_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            Fail(YamlProblemKind.Syntax, Span(alias), $"the alias {Quoted.Text("*" + alias.Value.Value)} has no anchor before it in its document");
            return;
        }

        if (anchored.Node is null)
        {
            Fail(YamlProblemKind.Syntax, Span(alias), $"the alias {Quoted.Text("*" + alias.Value.Value)} is inside its own anchor");
            return;
        }

        _ownNodes++;
        _aliasedNodes += anchored.Size.Nodes;
        if (AliasBudget.IsExceeded(_ownNodes + _aliasedNodes, _aliasedNodes))
        {
            Fail(YamlProblemKind.Syntax, Span(alias), "the aliases of this document expand it beyond what Kubernetes accepts");
            return;
        }

        if (_open.Count + anchored.Size.Height > DocumentLimits.Depth || _ownNodes + _aliasedNodes > DocumentLimits.ExpandedNodes)
        {
            Fail(YamlProblemKind.TooLarge, Span(alias), "the document's aliases expand further than Kubewright reads, it was not checked");
            return;
        }

        if (_open.Count > 0 && _open.Peek().ExpectsMergeValue && anchored.Node is not YamlMapping)
        {
            Fail(YamlProblemKind.Syntax, Span(alias), MappingBuilder.MergeNeedsMapping);
            return;
        }

        Add(anchored.Node, new NodeSize(anchored.Size.Nodes + 1, anchored.Size.Height), Span(alias));
    }

    private void Remember(AnchorName anchor, YamlNode node, NodeSize size)
    {
        if (!anchor.IsEmpty)
        {
            (_anchors ??= new(StringComparer.Ordinal))[anchor.Value] = new Anchored(node, size);
        }
    }

    /// <summary>What an anchor stands for; no node while the anchored node is still being read.</summary>
    private readonly record struct Anchored(YamlNode? Node, NodeSize Size);
}
