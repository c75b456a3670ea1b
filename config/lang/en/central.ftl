### Central file
