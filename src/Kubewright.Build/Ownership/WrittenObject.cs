namespace Kubewright.Build.Ownership;

/// <summary>An object of a written file.</summary>
/// <param name="Identity">What identifies it in a folder: its set, kind, API group, namespace and name.</param>
/// <param name="Description">What messages call it: <c>Service 'orders'</c>.</param>
internal sealed record WrittenObject(string Identity, string Description);
