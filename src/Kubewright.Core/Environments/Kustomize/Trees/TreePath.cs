using System.Globalization;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>
/// Finds nodes by paths: field names, indexes, <c>[key=value]</c> and <c>*</c> (kyaml/yaml/fns.go PathGetter, kyaml/yaml/match.go PathMatcher).
/// </summary>
/// <param name="createKind">The kind of node that is made where there is none; null where none is made.</param>
/// <param name="span">Where what is made is written.</param>
/// <param name="by">The transformer.</param>
internal sealed class TreePath(TreeKind? createKind, SourceSpan span, string by)
{
    /// <summary>The one node that a path leads to; null where there is none. A value in brackets is compared as it is.</summary>
    public static TreeNode? Find(TreeNode root, IReadOnlyList<string> path)
    {
        var node = root;
        foreach (var part in path.Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            TreeNode? next;
            if (int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) || part == "-")
            {
                TreeEdit.Demand(node, TreeKind.Sequence);
                index = part == "-" ? node.Items.Count - 1 : index;
                next = index >= 0 && index < node.Items.Count ? node.Items[index] : null;
            }
            else if (IsItem(part))
            {
                TreeEdit.Demand(node, TreeKind.Sequence);
                var (key, value) = SplitItem(part, node);
                next = node.Items.Find(item => key.Length == 0 ? item.Value == value : item[key]?.Value == value);
            }
            else
            {
                TreeEdit.Demand(node, TreeKind.Mapping);
                next = node[part];
            }

            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    /// <summary>All nodes that a path leads to. A value in brackets is a regular expression that matches anywhere.</summary>
    public List<TreeNode> Match(TreeNode root, IReadOnlyList<string> path)
    {
        var found = new List<TreeNode>();
        Match(root, path, 0, found);
        return found;
    }

    private void Match(TreeNode node, IReadOnlyList<string> path, int at, List<TreeNode> found)
    {
        if (at == path.Count)
        {
            found.Add(node);
        }
        else if (int.TryParse(path[at], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            MatchIndex(node, path, at, index, found);
        }
        else if (IsItem(path[at]))
        {
            MatchItems(node, path, at, found);
        }
        else if (path[at] == "*")
        {
            TreeEdit.Demand(node, TreeKind.Sequence);
            foreach (var item in node.Items.ToArray())
            {
                Match(item, path, at + 1, found);
            }
        }
        else
        {
            MatchField(node, path, at, found);
        }
    }

    private void MatchField(TreeNode node, IReadOnlyList<string> path, int at, List<TreeNode> found)
    {
        if (node.IsNull && createKind is null)
        {
            return;
        }

        TreeEdit.Demand(node, TreeKind.Mapping);
        var field = node[path[at]];
        if (field is null)
        {
            if (createKind is null)
            {
                return;
            }

            field = Make(path, at);
            node.Fields.Add(new TreeField(TreeNode.Scalar(path[at], "", span, by), field));
        }

        Match(field, path, at + 1, found);
    }

    private void MatchIndex(TreeNode node, IReadOnlyList<string> path, int at, int index, List<TreeNode> found)
    {
        TreeEdit.Demand(node, TreeKind.Sequence);
        if (index == node.Items.Count && createKind is not null)
        {
            node.Items.Add(Make(path, at));
        }

        if (index >= node.Items.Count)
        {
            throw new RefusedException($"index {index} specified but only {node.Items.Count} elements found", node.Span);
        }

        Match(node.Items[index], path, at + 1, found);
    }

    private void MatchItems(TreeNode node, IReadOnlyList<string> path, int at, List<TreeNode> found)
    {
        TreeEdit.Demand(node, TreeKind.Sequence);
        var (key, value) = SplitItem(path[at], node);
        var regex = GoRegex.Create(value);
        var before = found.Count;
        VisitItems();
        if (found.Count > before || createKind is null)
        {
            return;
        }

        var made = TreeNode.Scalar(value, "", span, by);
        if (key.Length > 0)
        {
            var mapping = TreeNode.Mapping(span, by);
            mapping.Fields.Add(new TreeField(TreeNode.Scalar(key, "", span, by), made));
            made = mapping;
        }

        node.Items.Add(made);
        VisitItems();

        void VisitItems()
        {
            foreach (var item in node.Items.ToArray())
            {
                var compared = key.Length == 0 ? item : item[key];
                if (compared is null || !regex.IsMatch(Written(compared)))
                {
                    continue;
                }

                if (key.Length == 0)
                {
                    found.Add(item);
                }
                else
                {
                    Match(item, path, at + 1, found);
                }
            }
        }
    }

    private TreeNode Make(IReadOnlyList<string> path, int at)
    {
        var next = at + 1 < path.Count ? path[at + 1] : "";
        var kind = IsItem(next) || int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? TreeKind.Sequence
            : next.Length == 0 ? createKind!.Value : TreeKind.Mapping;
        return kind switch
        {
            TreeKind.Mapping => TreeNode.Mapping(span, by),
            TreeKind.Sequence => TreeNode.Sequence(span, by),
            _ => TreeNode.Scalar("", "", span, by),
        };
    }

    private static bool IsItem(string part) => part.Length > 1 && part[0] == '[' && part[part.Length - 1] == ']';

    private static (string Key, string Value) SplitItem(string part, TreeNode node)
    {
        var inner = part.Substring(1, part.Length - 2);
        var equals = inner.IndexOf('=');
        return equals < 0
            ? throw new RefusedException("list path element must contain fieldName=fieldValue for element to match", node.Span)
            : (inner.Substring(0, equals), inner.Substring(equals + 1));
    }

    /// <summary>A scalar as it is written, with its quotes.</summary>
    private static string Written(TreeNode node) => node.Style switch
    {
        YamlScalarStyle.SingleQuoted => "'" + node.Value + "'",
        YamlScalarStyle.DoubleQuoted => "\"" + node.Value + "\"",
        _ when node.Tag == ScalarTags.Text && ScalarTags.Resolve(node.Value) != ScalarTags.Text => "\"" + node.Value + "\"",
        _ => node.ToString(),
    };
}
