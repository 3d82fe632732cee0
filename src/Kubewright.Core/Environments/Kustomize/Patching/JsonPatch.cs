using System.Globalization;
using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>
/// Applies JSON patches as the library that kustomize uses does (evanphx/json-patch v4): replacing a field that is absent adds it, negative indexes count from
/// the end.
/// </summary>
internal sealed class JsonPatch(TreeNode root, RenderingBudget budget)
{
    /// <exception cref="RefusedException">The operation does not apply.</exception>
    public void Apply(JsonPatchOperation operation)
    {
        switch (operation.Operation)
        {
            case "add":
                Add(operation, operation.Path, Value(operation));
                break;
            case "remove":
                Remove(operation, operation.Path);
                break;
            case "replace":
                Replace(operation);
                break;
            case "move":
                var moved = Get(operation, From(operation)) ?? throw Missing(operation, From(operation));
                Remove(operation, From(operation));
                Add(operation, operation.Path, moved);
                break;
            case "copy":
                var copied = Get(operation, From(operation)) ?? throw Missing(operation, From(operation));
                Add(operation, operation.Path, copied.Copy(budget));
                break;
            case "test":
                Test(operation);
                break;
            default:
                throw new RefusedException($"Unexpected kind: {operation.Operation}", operation.Span);
        }
    }

    private void Add(JsonPatchOperation operation, string path, TreeNode value)
    {
        var (container, key) = Find(operation, path);
        if (container.IsMapping)
        {
            SetField(container, key, value);
        }
        else if (key == "-")
        {
            container.Items.Add(value);
        }
        else
        {
            container.Items.Insert(Index(operation, key, container.Items.Count + 1), value);
        }
    }

    private void Remove(JsonPatchOperation operation, string path)
    {
        var (container, key) = Find(operation, path);
        if (container.IsSequence)
        {
            container.Items.RemoveAt(Index(operation, key, container.Items.Count));
        }
        else if (container.Field(key) is null)
        {
            throw Missing(operation, path);
        }
        else
        {
            container.Remove(key);
        }
    }

    private void Replace(JsonPatchOperation operation)
    {
        if (operation.Path.Length == 0)
        {
            root.Become(Value(operation));
            return;
        }

        var (container, key) = Find(operation, operation.Path);
        if (container.IsMapping)
        {
            SetField(container, key, Value(operation));
        }
        else
        {
            container.Items[Index(operation, key, container.Items.Count)] = Value(operation);
        }
    }

    private void Test(JsonPatchOperation operation)
    {
        var found = operation.Path.Length == 0 ? root : Get(operation, operation.Path);
        var isEqual = operation.Value is { IsNull: false } expected
            ? found is not null && TreeEquality.AreEqual(found, expected)
            : found is null or { IsNull: true };
        if (!isEqual)
        {
            throw new RefusedException($"testing value {operation.Path} failed", operation.Span) { Kind = RenderingProblemKind.PatchNotApplicable };
        }
    }

    private TreeNode? Get(JsonPatchOperation operation, string path)
    {
        var (container, key) = Find(operation, path);
        return container.IsMapping ? container[key] : container.Items[Index(operation, key, container.Items.Count)];
    }

    /// <summary>The collection that a path's last part is in.</summary>
    private (TreeNode Container, string Key) Find(JsonPatchOperation operation, string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 2)
        {
            throw Missing(operation, path);
        }

        var node = root;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var part = Decode(parts[i]);
            var next = node.IsMapping
                ? node[part]
                : node.IsSequence && TryIndex(part, node.Items.Count, out var index) ? node.Items[index] : null;
            node = next is { IsScalar: false, IsNull: false } ? next : throw Missing(operation, path);
        }

        return (node, Decode(parts[parts.Length - 1]));
    }

    private static string Decode(string part) => part.Replace("~1", "/").Replace("~0", "~");

    private static int Index(JsonPatchOperation operation, string key, int count) =>
        TryIndex(key, count, out var index) ? index : throw new RefusedException($"Unable to access invalid index: {key}", operation.Span)
        {
            Kind = RenderingProblemKind.PatchNotApplicable,
        };

    private static bool TryIndex(string key, int count, out int index) =>
        int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index)
        && (index = index < 0 ? index + count : index) >= 0
        && index < count;

    private static string From(JsonPatchOperation operation) =>
        operation.From ?? throw new RefusedException($"{operation.Operation} operation failed to decode from: missing value", operation.Span);

    private TreeNode Value(JsonPatchOperation operation) =>
        operation.Value?.Copy(budget) ?? TreeNode.Scalar("null", ScalarTags.Null, operation.Span, "patches");

    private static void SetField(TreeNode mapping, string key, TreeNode value)
    {
        if (mapping.Field(key) is { } field)
        {
            field.Value = value;
        }
        else
        {
            mapping.Fields.Add(new TreeField(TreeNode.Scalar(key, ScalarTags.Text, value.Span, value.By), value));
        }
    }

    private static RefusedException Missing(JsonPatchOperation operation, string path) =>
        new($"{operation.Operation} operation does not apply: doc is missing path: {path}", operation.Span) { Kind = RenderingProblemKind.PatchNotApplicable };
}
