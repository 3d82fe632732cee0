namespace Kubewright.Tests;

/// <summary>Finds the folder of shared material beside the repository, where there is one.</summary>
internal static class SharedFolder
{
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(shared))
            {
                return shared;
            }
        }

        return null;
    }
}
