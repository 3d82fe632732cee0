namespace Kubewright.Build.Ownership;

/// <summary>What a file of a folder is to the project that may write it.</summary>
internal enum FileState
{
    /// <summary>Nothing is there.</summary>
    Absent,

    /// <summary>It holds what it is to hold.</summary>
    AsWanted,

    /// <summary>It holds what the project wrote earlier.</summary>
    AsWritten,

    /// <summary>It holds something else, or is not a file that anybody could write.</summary>
    Foreign,
}
