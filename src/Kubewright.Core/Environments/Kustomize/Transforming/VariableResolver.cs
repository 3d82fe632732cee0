using System.Text;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>Puts the values of <c>vars</c> into the fields that may name them (api/filters/refvar).</summary>
internal sealed class VariableResolver(ResourceList resources, FieldSpecs fields, RenderingBudget budget)
{
    private const string By = "vars";

    private readonly Dictionary<string, TreeNode> _values = new(StringComparer.Ordinal);

    public void Resolve(IEnumerable<Variable> variables)
    {
        foreach (var variable in variables.OrderBy(variable => variable.Name, StringComparer.Ordinal))
        {
            _values[variable.Name] = FindValue(variable);
        }

        if (_values.Count == 0)
        {
            return;
        }

        foreach (var resource in resources.All)
        {
            new FieldVisitor(Set, null, resource.Root.Span, By).Visit(resource, fields);
        }
    }

    private TreeNode FindValue(Variable variable)
    {
        var resource = resources.All.FirstOrDefault(one => one.Variables.Contains(variable.Name))
            ?? throw new RefusedException($"var '{variable.Name}' cannot be mapped to a field in the set of known resources", variable.Span);
        var path = FieldPathText.SplitWithBrackets(variable.Path).SelectMany(SplitIndex).ToList();
        return TreePath.Find(resource.Root, path)?.Copy(budget)
            ?? throw new RefusedException($"field specified in var '{variable.Name}' not found in corresponding resource", variable.Span);
    }

    /// <summary><c>ports[0]</c> is <c>ports</c> and <c>0</c>.</summary>
    private static IEnumerable<string> SplitIndex(string part)
    {
        var bracket = part.LastIndexOf('[');
        if (bracket < 0 || part[part.Length - 1] != ']' || part.Length - bracket < 3
            || !part.Substring(bracket + 1, part.Length - bracket - 2).All(c => c is >= '0' and <= '9'))
        {
            return [part];
        }

        var index = part.Substring(bracket + 1, part.Length - bracket - 2);
        return bracket == 0 ? [index] : [part.Substring(0, bracket), index];
    }

    private void Set(TreeNode node)
    {
        if (node.IsNull)
        {
            return;
        }

        if (node.IsScalar)
        {
            SetScalar(node);
            return;
        }

        foreach (var item in node.Items)
        {
            if (!item.IsText)
            {
                throw new RefusedException("invalid value type expect a string", item.Span);
            }

            SetScalar(item);
        }

        foreach (var field in node.Fields)
        {
            if (!field.Key.IsText)
            {
                throw new RefusedException($"invalid map key: value='{field.Key.Value}', tag='{field.Key.Tag}'", field.Key.Span);
            }

            SetScalar(field.Value);
        }
    }

    private void SetScalar(TreeNode node)
    {
        if (!node.IsText)
        {
            return;
        }

        var input = node.Value;
        var text = new StringBuilder();
        var isTyped = false;
        var done = 0;
        for (var at = 0; at < input.Length; at++)
        {
            if (input[at] != '$' || at + 1 >= input.Length)
            {
                continue;
            }

            text.Append(input, done, at - done);
            var next = input[at + 1];
            var close = next == '(' ? input.IndexOf(')', at + 2) : -1;
            if (close >= 0)
            {
                isTyped |= Append(text, node, input.Substring(at + 2, close - at - 2), at == 0 && close == input.Length - 1);
                at = close;
            }
            else
            {
                // Two signs are one; a sign before anything else stays.
                text.Append(next == '$' ? "$" : "$" + next);
                at++;
            }

            done = at + 1;
        }

        node.Value = RenderingBudget.Check(text.Append(input, done, input.Length - done).ToString());
        node.Tag = isTyped ? node.Tag : ScalarTags.Text;
        node.Style = YamlScalarStyle.Plain;
    }

    /// <summary>Appends a variable's value, or its name where it is not known. A value that is the whole text keeps its type.</summary>
    private bool Append(StringBuilder text, TreeNode node, string name, bool isWhole)
    {
        if (!_values.TryGetValue(name, out var value) || !value.IsScalar || value.IsNull)
        {
            text.Append("$(").Append(name).Append(')');
            return false;
        }

        text.Append(value.Tag is ScalarTags.Text or "" || !ScalarText.TryPrint(value, out var printed, out _) ? value.Value : printed);
        node.Further = node.Further.Add(node.Span).AddRange(value.Further);
        node.Span = value.Span;
        node.By = By;
        if (isWhole && value.Tag is ScalarTags.Integer or ScalarTags.Boolean or ScalarTags.Float)
        {
            node.Tag = value.Tag;
            return true;
        }

        return false;
    }
}
