using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>
/// Gives the fields that name an object the name that the object has now (api/internal/accumulator/namereferencetransformer.go, api/filters/nameref).
/// </summary>
internal sealed class NameReferenceFixer(ResourceList resources, TransformerConfiguration configuration)
{
    private const string By = "nameReference";

    private readonly Dictionary<string, List<TreeResource>> _byFormerName = new(StringComparer.Ordinal);
    private readonly Dictionary<TreeResource, List<ResourceId>> _formerIds = [];

    private IReadOnlyList<TreeResource> All => resources.All;

    public void Fix()
    {
        foreach (var resource in resources.All)
        {
            var ids = resource.PreviousIds();
            _formerIds[resource] = ids;
            foreach (var name in ids.Select(id => id.Name).Distinct())
            {
                if (!_byFormerName.TryGetValue(name, out var list))
                {
                    _byFormerName[name] = list = [];
                }

                list.Add(resource);
            }
        }

        if (_byFormerName.Count == 0)
        {
            return;
        }

        foreach (var resource in resources.All)
        {
            var type = (_formerIds[resource] is [var first, ..] ? first : resource.Id).Type;
            foreach (var (target, field) in configuration.ReferrersOf(type.Kind))
            {
                if (type.IsSelectedBy(field.Type))
                {
                    new Referrer(this, resource, target, field).Fix();
                }
            }
        }
    }

    /// <summary>One field of one object.</summary>
    private sealed class Referrer(NameReferenceFixer fixer, TreeResource resource, GroupKind target, FieldSpec field)
    {
        public void Fix() => new FieldVisitor(Set, null, resource.Root.Span, By).Visit(resource, field with { Type = resource.Type });

        private void Set(TreeNode node)
        {
            if (node.IsNull)
            {
                return;
            }

            if (node.IsMapping)
            {
                SetMapping(node);
            }
            else if (node.IsScalar)
            {
                SetScalar(node);
            }
            else
            {
                foreach (var item in node.Items)
                {
                    if (item.IsSequence)
                    {
                        throw new RefusedException($"updating name reference in '{field.Path}' field: a text or a mapping is expected", item.Span);
                    }

                    if (!item.IsNull)
                    {
                        Set(item);
                    }
                }
            }
        }

        private void SetScalar(TreeNode node)
        {
            if (Select(node.Value, node.Span, false, null) is { } referral && referral.Name != node.Value)
            {
                Write(node, referral);
            }
        }

        private void SetMapping(TreeNode node)
        {
            if (node["name"] is not { } name)
            {
                throw new RefusedException("path config error; no 'name' field in node", node.Span);
            }

            if (Select(name.Value, name.Span, true, node["namespace"]) is not { } referral)
            {
                return;
            }

            if (referral.Name != name.Value)
            {
                Write(name, referral);
            }

            if (referral.Namespace.Length > 0)
            {
                var written = referral.Metadata!["namespace"]!;
                if (node["namespace"] is { } old)
                {
                    if (old.Value != referral.Namespace)
                    {
                        old.Value = referral.Namespace;
                        old.By = By;
                        old.Further = old.Further.Add(written.Span);
                    }

                    old.Tag = "";
                }
                else
                {
                    TreeEdit.SetField(node, "namespace", TreeNode.Scalar(referral.Namespace, "", written.Span, By), written.Span, By);
                }
            }
        }

        private static void Write(TreeNode node, TreeResource referral)
        {
            var name = referral.Metadata!["name"]!;
            node.Value = referral.Name;
            node.Tag = "";
            node.By = By;
            node.Further = node.Further.Add(name.Span).AddRange(name.Further);
        }

        /// <summary>The object that is meant; null where none is known.</summary>
        private TreeResource? Select(string name, SourceSpan place, bool isMapping, TreeNode? namespaceNode)
        {
            if (!fixer._byFormerName.TryGetValue(name, out var named))
            {
                return null;
            }

            IEnumerable<TreeResource> candidates = named.Where(IsReachable);
            if (namespaceNode is not null)
            {
                candidates = InNamespace(candidates, namespaceNode.Value);
            }

            var left = candidates
                .Where(one => fixer._formerIds[one].Exists(id => id.Type.IsSelectedBy(target)) && MatchesRole(one) && IsInNamespace(one))
                .ToList();
            if (left.Count == 1)
            {
                return left[0];
            }

            left = left.FindAll(one => HasSameParts(one, true));
            if (left.Count > 1)
            {
                left = left.FindAll(one => HasSameParts(one, false));
            }

            if (left.Count <= 1)
            {
                return left.FirstOrDefault();
            }

            return left.TrueForAll(one => one.Name == left[0].Name && (!isMapping || one.Namespace == left[0].Namespace))
                ? left[0]
                : throw new RefusedException(
                    $"updating name reference in '{field.Path}' field of '{resource.Id}': found multiple possible referrals: "
                    + string.Join(", ", left.Select(one => one.Id)),
                    place);
        }

        /// <summary>Objects of one namespace, and those that have none, can refer to each other; role bindings to the namespaces of their subjects.</summary>
        private bool IsReachable(TreeResource candidate)
        {
            if (resource.IsClusterScoped || candidate.IsClusterScoped || candidate.Id.EffectiveNamespace == resource.Id.EffectiveNamespace)
            {
                return true;
            }

            return resource.Kind == "RoleBinding" && resource.Root["subjects"] is { IsSequence: true } subjects
                && subjects.Items.Exists(one => one["kind"]?.Value == "ServiceAccount" && one["namespace"]?.Value == candidate.Namespace);
        }

        /// <summary>Candidates whose namespace was that first, where any object that can be referred to had it; else those of which it is that now.</summary>
        private IEnumerable<TreeResource> InNamespace(IEnumerable<TreeResource> candidates, string name)
        {
            static bool WasIn(TreeResource one, string name) => one.OriginalId.EffectiveNamespace == name;
            return fixer.All.Any(one => WasIn(one, name) && IsReachable(one))
                ? candidates.Where(one => WasIn(one, name))
                : candidates.Where(one => one.Id.EffectiveNamespace == name);
        }

        private bool MatchesRole(TreeResource candidate)
        {
            if (!field.Path.EndsWith("roleRef/name", StringComparison.Ordinal)
                || resource.Root["roleRef"] is not { IsMapping: true } role || role["apiGroup"] is not { } group || role["kind"] is not { } kind)
            {
                return true;
            }

            return fixer._formerIds[candidate].Exists(id => id.Type.IsSelectedBy(new GroupKind(group.Value, "", kind.Value)));
        }

        private bool IsInNamespace(TreeResource candidate) =>
            resource.IsClusterScoped || candidate.IsClusterScoped || candidate.Kind == "ServiceAccount"
            || candidate.Id.EffectiveNamespace == resource.Id.EffectiveNamespace;

        private bool HasSameParts(TreeResource candidate, bool mayBeEmpty) =>
            IsSameEnd(candidate.Prefixes, resource.Prefixes, mayBeEmpty) && IsSameEnd(candidate.Suffixes, resource.Suffixes, mayBeEmpty);

        private static bool IsSameEnd(string[] one, string[] other, bool mayBeEmpty)
        {
            var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
            if (shorter.Length == 0)
            {
                return mayBeEmpty || longer.Length == 0;
            }

            return shorter.SequenceEqual(longer.Skip(longer.Length - shorter.Length));
        }
    }
}
