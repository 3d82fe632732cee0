namespace Kubewright.Core.Tests.Graph;

/// <summary>What is wrong with a reference that is made up.</summary>
internal enum Breaking
{
    Nothing,

    /// <summary>It names something that is not there.</summary>
    Name,

    /// <summary>It needs a part that its target lacks.</summary>
    Part,
}
